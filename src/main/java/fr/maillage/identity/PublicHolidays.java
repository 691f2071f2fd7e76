package fr.maillage.identity;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays of a French département: those of the Code du travail (L3133-1), the two more of Alsace-Moselle
 * (L3134-13), and overseas the day that recalls the abolition of slavery (L3422-2). In Alsace-Moselle, Good Friday is
 * taken as a holiday in every commune, though the law keeps it to those with a Protestant church. Other local days, such
 * as those of New Caledonia or French Polynesia, and years outside 1983 to 2199 are not known.
 */
public final class PublicHolidays {
    private static final HolidayManager FRANCE =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(5, 27),
            "972", MonthDay.of(5, 22),
            "973", MonthDay.of(6, 10),
            "974", MonthDay.of(12, 20),
            "976", MonthDay.of(4, 27),
            "977", MonthDay.of(10, 9),
            "978", MonthDay.of(5, 28));

    // Bounds what is kept, whatever dates are asked for.
    private static final int FIRST_YEAR = 1983;
    private static final int LAST_YEAR = 2199;
    private static final Map<Key, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    public static Set<LocalDate> of(String departement, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Set.of();
        }
        return KNOWN.computeIfAbsent(new Key(departement, year), Key::days);
    }

    private record Key(String departement, int year) {
        Set<LocalDate> days() {
            var local = Stream.ofNullable(ABOLITION.get(departement)).map(day -> day.atYear(year));
            return Stream.concat(
                            FRANCE.getHolidays(Year.of(year), departement).stream()
                                    .map(Holiday::getDate),
                            local)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
