package fr.maillage.community.discretion;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Social security numbers (NIR). Thirteen signs and a key of two digits: 97 less the rest of the number's division by 97;
 * for births in Corsica, 2A counts as 19 and 2B as 18 (INSEE, Répertoire national d'identification des personnes
 * physiques).
 */
final class SocialSecurity {
    private static final String GAP = "[\\h./-]?";
    private static final String LAST_GAP = "\\h?[./-]?\\h?";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])[1-478]" + GAP + "\\d{2}" + GAP + "\\d{2}"
            + GAP + "(?:\\d{2}|2[ABab])" + GAP + "\\d{3}" + GAP + "\\d{3}" + LAST_GAP + "\\d{2}(?![\\p{L}\\d])");

    private SocialSecurity() {}

    static List<Finding> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(SocialSecurity::holds)
                .map(found -> Finding.of(Trace.SOCIAL_SECURITY, found, "[numéro de sécurité sociale]"))
                .toList();
    }

    private static boolean holds(MatchResult found) {
        String signs = found.group().replaceAll("[\\h./-]", "").toUpperCase(java.util.Locale.ROOT);
        long number = Long.parseLong(signs.substring(0, 13).replace("2A", "19").replace("2B", "18"));
        return 97 - number % 97 == Long.parseLong(signs.substring(13));
    }
}
