package fr.maillage.directory.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** The n-th weekday of a month, counted from its end when n is negative. */
final class Occurrence {
    private Occurrence() {}

    /** A fifth weekday that the month lacks falls in the month after, as a date range's border. */
    static LocalDate inMonth(int year, Month month, int weekday, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)));
    }
}
