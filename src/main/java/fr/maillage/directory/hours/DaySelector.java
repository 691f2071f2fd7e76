package fr.maillage.directory.hours;

import java.time.LocalDate;
import java.util.List;

/** Says which days a rule speaks of. */
@FunctionalInterface
interface DaySelector {
    DaySelector EVERY_DAY = (day, world) -> true;

    boolean covers(LocalDate day, World world);

    /**
     * What the calendar says besides the date. School holidays are not known here: the hours are evaluated with and
     * without, and what differs is unknown.
     */
    record World(Territory territory, boolean schoolHoliday) {}

    static DaySelector anyOf(List<DaySelector> selectors) {
        return (day, world) -> {
            for (var selector : selectors) {
                if (selector.covers(day, world)) {
                    return true;
                }
            }
            return false;
        };
    }

    default DaySelector and(DaySelector other) {
        return (day, world) -> covers(day, world) && other.covers(day, world);
    }

    default DaySelector or(DaySelector other) {
        return (day, world) -> covers(day, world) || other.covers(day, world);
    }
}
