package fr.maillage.community.attachment;

import fr.maillage.community.discussion.Author;
import fr.maillage.files.Kept;
import java.time.Instant;

/**
 * A file in the folder of a community.
 *
 * @param post under which it stands
 * @param heading of that post
 * @param at when the post was published
 */
public record SharedFile(long id, Kept file, long post, String heading, Author author, Instant at) {
    public String address() {
        return "/posts/" + post + "/attachments/" + id;
    }
}
