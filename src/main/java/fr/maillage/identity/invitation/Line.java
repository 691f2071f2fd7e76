package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Typed;
import fr.maillage.mail.Email;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** A line of "e-mail; name" among many, and what became of it. */
public sealed interface Line {
    /** More at once would be a mailing, not an invitation. */
    int MOST = 200;

    /** Counted from 1, empty lines too, as the person sees them. */
    int number();

    /** As it was pasted. */
    String found();

    record Readable(int number, String found, String email, String name) implements Line {}

    /** @param expected the message key of what was expected there */
    record Refused(int number, String found, String expected) implements Line {}

    /** Reads lines separated by semicolon, comma or tab, the address on either side; empty lines are passed over. */
    static List<Line> read(String pasted) {
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        String[] split = pasted.split("\\R", -1);
        for (int i = 0; i < split.length; i++) {
            if (!split[i].isBlank()) {
                lines.add(read(i + 1, Typed.line(split[i].replace('\t', ';')), seen, lines.size()));
            }
        }
        return lines;
    }

    private static Line read(int number, String line, HashSet<String> seen, int before) {
        if (before >= MOST) {
            return new Refused(number, line, "invitation.many.expected.fewer");
        }
        String email = "";
        var name = new ArrayList<String>();
        for (String part : line.split("[;,<>]")) {
            String word = part.strip();
            if (email.isEmpty() && Email.looksRight(word)) {
                email = word;
            } else if (!word.isEmpty()) {
                name.add(word);
            }
        }
        if (email.isEmpty()) {
            return new Refused(number, line, "invitation.many.expected.email");
        }
        String called = String.join(" ", name);
        if (called.contains("@")
                || (!called.isEmpty() && !Typed.sayable(called))
                || called.length() > InvitationForm.LONGEST_NAME) {
            return new Refused(number, line, "invitation.many.expected.name");
        }
        return seen.add(email.toLowerCase(Locale.ROOT))
                ? new Readable(number, line, email, called)
                : new Refused(number, line, "invitation.many.expected.once");
    }
}
