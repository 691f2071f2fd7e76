package fr.maillage.mail;

import java.time.Duration;

/**
 * A message to one person, as plain text: it reads well everywhere, and addresses in it become links.
 *
 * @param kind what it is for ("sign-in", "invitation"), to be found again and counted, never shown
 * @param life how long it is worth sending; what could not leave by then is given up
 */
public record Mail(String kind, String to, String subject, String text, Duration life) {
    /** Where nothing in the text ends sooner: a mail server may be away for a week-end. */
    public static final Duration LONGEST = Duration.ofDays(3);

    public Mail(String kind, String to, String subject, String text) {
        this(kind, to, subject, text, LONGEST);
    }
}
