package fr.maillage.directory.hours;

import fr.maillage.identity.PublicHolidays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A French département or overseas territory: its clock and its public holidays.
 *
 * @param code INSEE code of the département, for instance {@code 56}, {@code 2A}, {@code 974}; empty for "somewhere in
 *     metropolitan France"
 * @param zone the clock of the place
 */
public record Territory(String code, ZoneId zone) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Metropolitan France outside Alsace-Moselle. */
    public static final Territory FRANCE = new Territory("", PARIS);

    // IANA zones; French Polynesia has three clocks, the one of Tahiti is kept.
    private static final Map<String, String> OVERSEAS_ZONES = Map.ofEntries(
            Map.entry("971", "America/Guadeloupe"),
            Map.entry("972", "America/Martinique"),
            Map.entry("973", "America/Cayenne"),
            Map.entry("974", "Indian/Reunion"),
            Map.entry("975", "America/Miquelon"),
            Map.entry("976", "Indian/Mayotte"),
            Map.entry("977", "America/St_Barthelemy"),
            Map.entry("978", "America/Marigot"),
            Map.entry("986", "Pacific/Wallis"),
            Map.entry("987", "Pacific/Tahiti"),
            Map.entry("988", "Pacific/Noumea"));

    private static final Pattern CODE = Pattern.compile("(\\d\\d|2[AB])(\\d{0,3})");

    /**
     * The territory of a département code or of a commune code (INSEE, 5 characters); a code that is neither gives
     * {@link #FRANCE}. A postal code is not an INSEE code: they differ in Corsica.
     */
    public static Territory of(String inseeCode) {
        var code = inseeCode.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            return FRANCE;
        }
        var overseas = code.startsWith("97") || code.startsWith("98");
        var departement = code.substring(0, Math.min(code.length(), overseas ? 3 : 2));
        return new Territory(departement, ZoneId.of(OVERSEAS_ZONES.getOrDefault(departement, PARIS.getId())));
    }

    /** Whether the day is a public holiday here. */
    public boolean isPublicHoliday(LocalDate day) {
        return PublicHolidays.of(code, day.getYear()).contains(day);
    }
}
