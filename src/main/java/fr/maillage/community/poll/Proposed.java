package fr.maillage.community.poll;

import fr.maillage.web.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** One line of what a poll proposes, as {@code poll_words} keeps it. */
public final class Proposed {
    private static final int DAY = "2027-03-12".length();

    private Proposed() {}

    /** A day and its hour as the viewer reads them; what is none is an answer. */
    public static String told(String line, Page page) {
        try {
            var day = LocalDate.parse(line.substring(0, Math.min(DAY, line.length())));
            String hour = line.substring(DAY).strip();
            return page.as().weekday(day)
                    + (hour.isEmpty() ? "" : ", " + page.as().time(LocalTime.parse(hour)));
        } catch (DateTimeParseException e) {
            return line;
        }
    }
}
