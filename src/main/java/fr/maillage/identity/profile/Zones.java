package fr.maillage.identity.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The time zones one may choose: those of France's territories first (IANA time zone database), then all that name a place. */
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

    /** The others of the database are old names, or offsets that know no summer. */
    private static final String PLACE = "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

    private static final List<String> OTHERS = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches(PLACE) && !FRENCH.contains(zone))
            .sorted()
            .toList();

    private Zones() {}

    public static List<String> others() {
        return OTHERS;
    }

    static Optional<ZoneId> named(String zone) {
        return FRENCH.contains(zone) || OTHERS.contains(zone) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }

    /** The message that names it, for those of {@link #FRENCH}. */
    public static String key(String zone) {
        return "profile.zone." + zone.substring(zone.indexOf('/') + 1);
    }

    /** How the others are written: {@code Asia/Ho_Chi_Minh} as {@code Ho Chi Minh (Asia)}. */
    public static String written(String zone) {
        int cut = zone.indexOf('/');
        return zone.substring(cut + 1).replace('_', ' ').replace("/", ", ") + " (" + zone.substring(0, cut) + ")";
    }
}
