package fr.maillage.directory.hours;

import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.WeekDay;
import java.util.List;

/** The numbers that java.time gives to what the grammar names: Monday and January are 1. */
final class Names {
    private static final List<WeekDay> WEEKDAYS = List.of(WeekDay.values());
    private static final List<Month> MONTHS = List.of(Month.values());

    private Names() {}

    static int number(WeekDay weekday) {
        return WEEKDAYS.indexOf(weekday) + 1;
    }

    static int number(Month month) {
        return MONTHS.indexOf(month) + 1;
    }
}
