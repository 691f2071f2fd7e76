package fr.maillage.community.discretion;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said before a text is published, and what its author decided. It travels with the form and is kept nowhere.
 *
 * @param title as it will stand
 * @param body as it will stand
 * @param more what else is typed, one on a line, as it will stand; empty where there is nothing else
 * @param found what the author is asked about; nothing once they decided
 * @param proposedTitle the title without what was found
 * @param proposedBody the body without it
 * @param proposedMore what else is typed without it
 * @param seen tells the text about which they are asked from any other
 */
public record Check(
        String title,
        String body,
        String more,
        List<Finding> found,
        String proposedTitle,
        String proposedBody,
        String proposedMore,
        String seen) {
    /**
     * @param check what its author decided, or null: they were not asked yet
     * @param checked the {@link #seen} of the text about which they decided
     */
    public record Choice(@Nullable String check, @Nullable String checked) {
        boolean asIs() {
            return "as-is".equals(check);
        }

        /** They took what was proposed; for a text changed since, nothing was. */
        boolean takes(String seen) {
            return "take".equals(check) && seen.equals(checked);
        }
    }

    public static Check of(String title, String body, Choice choice) {
        return of(title, body, "", choice);
    }

    /** @param more what else is typed, one on a line */
    public static Check of(String title, String body, String more, Choice choice) {
        var inTitle = Discretion.in(title);
        var inBody = Discretion.in(body);
        var inMore = Discretion.in(more);
        String seen = seen(title, body, more);
        String proposedTitle = Discretion.without(title, inTitle);
        String proposedBody = Discretion.without(body, inBody);
        String proposedMore = Discretion.without(more, inMore);
        if (choice.takes(seen)) {
            return new Check(
                    proposedTitle,
                    proposedBody,
                    proposedMore,
                    List.of(),
                    proposedTitle,
                    proposedBody,
                    proposedMore,
                    seen);
        }
        var found = choice.asIs()
                ? List.<Finding>of()
                : Stream.of(inTitle, inBody, inMore).flatMap(List::stream).toList();
        return new Check(title, body, more, found, proposedTitle, proposedBody, proposedMore, seen);
    }

    /** Nothing was asked. */
    public static Check none() {
        return new Check("", "", "", List.of(), "", "", "", "");
    }

    public boolean asks() {
        return !found.isEmpty();
    }

    /** Line breaks change on their way through a form; this must not. */
    private static String seen(String title, String body, String more) {
        String all = title + '\n' + body + (more.isEmpty() ? "" : '\n' + more);
        return Integer.toHexString(all.replaceAll("\\R", "\n").hashCode());
    }
}
