package fr.maillage.community.edit;

import fr.maillage.community.discussion.PostKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post or a comment as it stands.
 *
 * @param comment its number, or null for a post
 * @param title empty for a comment
 * @param options what one chooses from, one on a line; empty for what is no poll
 * @param files that stand there, one on a line with its description
 * @param at when it was first written
 * @param since when it came to stand as it does; an edit tells by it what its author saw
 */
public record Written(
        long post,
        @Nullable Long comment,
        long community,
        PostKind kind,
        String title,
        String body,
        String options,
        String files,
        Instant at,
        Instant since) {
    public String address() {
        return "/posts/" + post + (comment == null ? "" : "/comments/" + comment);
    }

    /** Line breaks change on their way through a form. */
    boolean says(String otherTitle, String otherBody) {
        return title.equals(otherTitle) && lines(body).equals(lines(otherBody));
    }

    private static String lines(String text) {
        return text.replaceAll("\\R", "\n");
    }
}
