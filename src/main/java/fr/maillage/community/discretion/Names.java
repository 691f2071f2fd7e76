package fr.maillage.community.discretion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** "M. Dupont", "Madame Le Goff née Martin": the name goes, a letter stays, the same for the same name. */
final class Names {
    private static final String WORD = "\\p{Lu}[\\p{L}’'-]*";
    private static final String PARTICLE =
            "(?:(?:de|du|des|da|dos|di|del|le|la|el|al|ben|bel|ait|aït|van|von|der|den|ter)\\h+|d[’'])*";
    private static final String NAME = PARTICLE + WORD + "(?:\\h+" + PARTICLE + WORD + "){0,3}";
    private static final Pattern CIVIL = Pattern.compile("(?<![\\p{L}\\d’'-])((?:M|Mr|Mme|Mlle|Mrs|Mmes)\\.?"
            + "|(?i:mme|mlle)\\.?|(?i:monsieur|madame|mademoiselle))\\h+(" + NAME + "(?:\\h+née\\h+" + NAME + ")?)");

    /** Written with a capital after "Monsieur" or "Madame le", they name nobody. */
    private static final Set<String> OFFICES = Set.of(
            "monsieur",
            "madame",
            "mademoiselle",
            "messieurs",
            "mesdames",
            "maire",
            "mairesse",
            "président",
            "présidente",
            "directeur",
            "directrice",
            "ministre",
            "préfet",
            "préfète",
            "sous-préfet",
            "sous-préfète",
            "juge",
            "docteur",
            "docteure",
            "professeur",
            "professeure",
            "député",
            "députée",
            "sénateur",
            "sénatrice",
            "conseiller",
            "conseillère",
            "procureur",
            "procureure",
            "inspecteur",
            "inspectrice",
            "adjoint",
            "adjointe",
            "secrétaire",
            "défenseur",
            "défenseure",
            "proviseur",
            "proviseure",
            "recteur",
            "rectrice",
            "curé",
            "tout",
            "vous",
            "nous",
            "je",
            "merci",
            "bonjour");

    private static final String LETTERS = "XYZABCDEFGHIJKLMNOPQRSTUVW";

    private Names() {}

    static List<Finding> in(String text) {
        Map<String, String> letters = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        var matcher = CIVIL.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(2);
            if (isInitials(name) || OFFICES.contains(firstWord(name))) {
                continue;
            }
            int next = letters.size() % LETTERS.length();
            String letter = letters.computeIfAbsent(known(name), n -> LETTERS.substring(next, next + 1));
            found.add(new Finding(Trace.NAME, matcher.start(), matcher.group(), matcher.group(1) + " " + letter));
        }
        return found;
    }

    /** "M. X" and "Mme A. B." have been written with care already. */
    private static boolean isInitials(String name) {
        return name.matches("\\p{Lu}(?![\\p{L}’'-]).*");
    }

    private static String firstWord(String name) {
        return name.replaceFirst("^" + PARTICLE, "").split("\\h+", 2)[0].toLowerCase(Locale.FRENCH);
    }

    /** The family name, however it is written: "M. Jean Dupont" and "M. DUPONT" are one. */
    private static String known(String name) {
        String plain = Normalizer.normalize(name.replaceFirst("\\h+née\\h.*", ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }
}
