package fr.maillage.community.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Days that texts of the demonstration speak of, as counted from the day it starts: {@code {day+19}} becomes "11 décembre",
 * and {@code {month+1}} "décembre". Days on which nobody works become the next on which one does.
 */
record Sayings(LocalDate today) {
    private static final Pattern SAID = Pattern.compile("\\{(day|month)([+-]\\d{1,3})}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);

    String in(String text) {
        return SAID.matcher(text)
                .replaceAll(said -> said.group(1).equals("day")
                        ? day(atWork(today.plusDays(Integer.parseInt(said.group(2)))))
                        : MONTH.format(today.plusMonths(Integer.parseInt(said.group(2)))));
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er " + MONTH.format(day) : DAY.format(day);
    }

    /** People meet from Monday to Friday. */
    static LocalDate atWork(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
    }
}
