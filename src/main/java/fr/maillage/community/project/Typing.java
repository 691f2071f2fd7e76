package fr.maillage.community.project;

import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed in the fields of a project, and how long it may be. */
final class Typing {
    static final int LONGEST_LINE = 140;
    static final int LONGEST_TEXT = 20_000;

    /** As a browser sends a day, and as people write one here. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Typing() {}

    /** @return null where nothing was typed, or what was typed is no day of this century */
    static @Nullable LocalDate day(@Nullable String typed) {
        for (var format : DAYS) {
            try {
                var day = LocalDate.parse(Wording.line(typed), format);
                return day.getYear() < FIRST_YEAR || day.getYear() >= LAST_YEAR ? null : day;
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }

    static Problems line(Problems problems, String field, String text, String missing) {
        return problems.addIf(!Wording.sayable(text), field, missing)
                .addIf(text.length() > LONGEST_LINE, field, "community.too-long", text.length(), LONGEST_LINE);
    }

    static Problems text(Problems problems, String field, String text) {
        return problems.addIf(text.length() > LONGEST_TEXT, field, "community.too-long", text.length(), LONGEST_TEXT);
    }

    static Problems dayOrNone(Problems problems, String field, @Nullable String typed) {
        return problems.addIf(!Wording.line(typed).isEmpty() && day(typed) == null, field, "project.day.wrong");
    }
}
