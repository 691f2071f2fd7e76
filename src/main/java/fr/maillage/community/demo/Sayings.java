package fr.maillage.community.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Days that texts of the demonstration speak of, as counted from the day it starts: {@code {day+19}} becomes "11 décembre".
 * Days on which nobody works become the next on which one does.
 */
record Sayings(LocalDate today) {
    private static final Pattern SAID = Pattern.compile("\\{day([+-]\\d{1,3})}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);

    String in(String text) {
        return SAID.matcher(text).replaceAll(said -> day(atWork(today.plusDays(Integer.parseInt(said.group(1))))));
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er " + MONTH.format(day) : DAY.format(day);
    }

    /** People meet from Monday to Friday. */
    static LocalDate atWork(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
    }
}
