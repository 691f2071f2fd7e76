package fr.maillage.community.attachment;

import fr.maillage.community.discussion.Author;
import fr.maillage.files.Kept;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in the folder of a community.
 *
 * @param post under which it stands, or null where it was put there by itself
 * @param heading of that post
 * @param description of a picture: what it shows
 * @param at when it came to be seen
 */
public record SharedFile(
        long id,
        long community,
        Kept file,
        @Nullable Long post,
        String heading,
        String description,
        Author author,
        Instant at) {
    public String address() {
        return post == null
                ? "/communities/" + community + "/documents/" + id
                : "/posts/" + post + "/attachments/" + id;
    }
}
