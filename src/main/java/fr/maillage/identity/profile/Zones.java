package fr.maillage.identity.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The time zones one may choose: those of France's territories first (IANA time zone database), then all that name a place,
 * by the part of the world they are in.
 */
public final class Zones {
    public static final List<String> FRENCH = List.of(
            "Europe/Paris",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "Indian/Reunion",
            "Indian/Mayotte",
            "America/Miquelon",
            "America/St_Barthelemy",
            "America/Marigot",
            "Pacific/Noumea",
            "Pacific/Wallis",
            "Pacific/Tahiti",
            "Pacific/Marquesas",
            "Pacific/Gambier",
            "Indian/Kerguelen");

    /** What else begins a name in the database are old names, or offsets that know no summer. */
    public static final List<String> ELSEWHERE =
            List.of("Africa", "America", "Antarctica", "Asia", "Australia", "Europe", "Atlantic", "Indian", "Pacific");

    private static final List<String> OTHERS = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> ELSEWHERE.contains(zone.replaceFirst("/.*", "")) && !FRENCH.contains(zone))
            .sorted()
            .toList();

    private Zones() {}

    /** Those of {@link #ELSEWHERE}. */
    public static List<String> in(String part) {
        return OTHERS.stream().filter(zone -> zone.startsWith(part + "/")).toList();
    }

    static Optional<ZoneId> named(String zone) {
        return FRENCH.contains(zone) || OTHERS.contains(zone) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }

    /** The message that names it, for those of {@link #FRENCH}. */
    public static String key(String zone) {
        return "profile.zone." + zone.substring(zone.indexOf('/') + 1);
    }

    /** How the others are written: {@code Asia/Ho_Chi_Minh} as {@code Ho Chi Minh}. */
    public static String place(String zone) {
        return zone.substring(zone.indexOf('/') + 1).replace('_', ' ').replace("/", ", ");
    }
}
