package fr.maillage.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, as plain text: it reads well everywhere, and addresses in it become links.
 *
 * @param kind what it is for ("sign-in", "invitation"), to be found again and counted, never shown
 * @param life how long it is worth sending; what could not leave by then is given up
 * @param unsubscribe where a mail program asks for no more of these, in one click (RFC 8058); null: it is no mail one gets
 *     regularly
 */
public record Mail(
        String kind,
        String to,
        String subject,
        String text,
        Duration life,
        @Nullable String unsubscribe) {
    /** Where nothing in the text ends sooner: a mail server may be away for a week-end. */
    public static final Duration LONGEST = Duration.ofDays(3);

    public Mail(String kind, String to, String subject, String text) {
        this(kind, to, subject, text, LONGEST, null);
    }

    public Mail(String kind, String to, String subject, String text, Duration life) {
        this(kind, to, subject, text, life, null);
    }
}
