package fr.maillage.identity.organisation;

import fr.maillage.identity.PublicHolidays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where public holidays differ, named by a département that keeps them (INSEE code). */
public enum HolidayRegion {
    FRANCE("75"),
    ALSACE_MOSELLE("57"),
    GUADELOUPE("971"),
    MARTINIQUE("972"),
    GUYANE("973"),
    REUNION("974"),
    MAYOTTE("976"),
    SAINT_BARTHELEMY("977"),
    SAINT_MARTIN("978");

    private final String departement;

    HolidayRegion(String departement) {
        this.departement = departement;
    }

    Set<LocalDate> days(int year) {
        return PublicHolidays.of(departement, year);
    }

    public String key() {
        return "holidays." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where the name is none of ours. */
    public static Optional<HolidayRegion> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(region -> region.name().equals(name))
                .findFirst();
    }
}
