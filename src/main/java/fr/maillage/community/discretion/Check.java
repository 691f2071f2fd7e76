package fr.maillage.community.discretion;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said before a text is published, and what its author decided. It travels with the form and is kept nowhere.
 *
 * @param title as it will stand
 * @param body as it will stand
 * @param found what the author is asked about; nothing once they decided
 * @param proposedTitle the title without what was found
 * @param proposedBody the body without it
 * @param seen tells the text about which they are asked from any other
 */
public record Check(
        String title, String body, List<Finding> found, String proposedTitle, String proposedBody, String seen) {
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
        var inTitle = Discretion.in(title);
        var inBody = Discretion.in(body);
        String seen = seen(title, body);
        String proposedTitle = Discretion.without(title, inTitle);
        String proposedBody = Discretion.without(body, inBody);
        if (choice.takes(seen)) {
            return new Check(proposedTitle, proposedBody, List.of(), proposedTitle, proposedBody, seen);
        }
        var found = choice.asIs()
                ? List.<Finding>of()
                : Stream.concat(inTitle.stream(), inBody.stream()).toList();
        return new Check(title, body, found, proposedTitle, proposedBody, seen);
    }

    /** Nothing was asked. */
    public static Check none() {
        return new Check("", "", List.of(), "", "", "");
    }

    public boolean asks() {
        return !found.isEmpty();
    }

    /** Line breaks change on their way through a form; this must not. */
    private static String seen(String title, String body) {
        return Integer.toHexString((title + '\n' + body).replaceAll("\\R", "\n").hashCode());
    }
}
