package fr.maillage.community.discretion;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "M. Dupont", "Madame Le Goff née Martin", "mme martin": the name goes, a letter stays, the same for the same name. */
final class Names {
    private static final String WORD = "\\p{Lu}[\\p{L}’'-]*";
    private static final String PARTICLE =
            "(?:(?:de|du|des|da|dos|di|del|le|la|el|al|ben|bel|ait|aït|van|von|der|den|ter)\\h+|d[’'])*";
    private static final String NAME = PARTICLE + WORD + "(?:\\h+" + PARTICLE + WORD + "){0,3}";
    private static final String ALONE = "(?<![\\p{L}\\d’'-])";

    /** "M.Dupont" has no space. */
    private static final String SPACE = "(?:\\h+|(?<=\\.)\\h*)";

    private static final String CIVIL = "(?:(?:M|Mr|Mrs|Mmes)\\.?|(?i:mme|mlle)\\.?|(?i:monsieur|madame|mademoiselle))";
    private static final Pattern ONE =
            Pattern.compile(ALONE + "(" + CIVIL + ")" + SPACE + "(" + NAME + "(?:\\h+née\\h+" + NAME + ")?)");
    private static final String ANOTHER = "(?!" + CIVIL + "\\h)" + NAME;
    private static final Pattern SEVERAL = Pattern.compile(ALONE + "((?:MM|Mmes|Mlles)\\.?|(?i:messieurs|mesdames))"
            + SPACE + "(" + NAME + "(?:(?:\\h*,\\h*" + ANOTHER + ")*\\h+et\\h+" + ANOTHER + ")?)");
    private static final Pattern EACH = Pattern.compile(NAME);

    /** Whoever writes everything in small letters; "12 m. environ" is a length. */
    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}\\d’'.-]|\\d\\h)(mme\\.?|mlle\\.?|mr\\.?|m\\.)\\h+"
            + "((?:(?:ben|van|von)\\h+)?\\p{L}[\\p{L}-]{2,})(?![\\p{L}\\d@’'-])");

    /** What follows "mme" in notes, and names nobody; words in "-ait" besides. */
    private static final Set<String> WORDS = Set.of(
            ("que qui dont mais car donc puis alors aussi avec sans chez dans pour par sur sous entre vers depuis avant"
                            + " après pendant quand comme pas plus très bien tout toute tous les une des aux cette ces son ses leur"
                            + " notre votre mon nous vous elle ils elles est sont ont fait fera dit dira vient revient veut peut doit"
                            + " sait vit voit sort part prend reprend met tient attend entend répond rend perd souhaite demande"
                            + " accepte refuse semble explique pense parle appelle rappelle reste habite cherche trouve travaille"
                            + " bénéficie perçoit reçoit garde passe arrive rentre rencontre exprime évoque indique précise confirme"
                            + " signale présente aime craint vivant âgée âgé seule seul sera aura ira étant ayant hier demain"
                            + " carré carrés cube cubes environ")
                    .split(" "));

    /** Written with a capital after "Monsieur" or "Madame le", they name nobody. */
    private static final Set<String> OFFICES = Set.of(
            "monsieur",
            "madame",
            "mademoiselle",
            "messieurs",
            "mesdames",
            "dames",
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

    private Names() {}

    /** @param called what stands before the name, to be said again */
    private record Called(int start, int end, String called, String name) {
        private static Called of(MatchResult one) {
            return new Called(one.start(), one.end(), one.group(1) + " ", one.group(2));
        }
    }

    static List<Finding> in(String text, Letters letters) {
        return Stream.of(
                        ONE.matcher(text).results().map(Called::of),
                        SEVERAL.matcher(text).results().flatMap(some -> each(text, some)),
                        SMALL.matcher(text).results().map(Called::of).filter(one -> !isWord(one.name())))
                .flatMap(found -> found)
                .filter(one -> !isInitials(one.name()) && !OFFICES.contains(firstWord(one.name())))
                .sorted(Comparator.comparingInt(Called::start))
                .map(one -> new Finding(
                        Trace.NAME,
                        one.start(),
                        one.end(),
                        text.substring(one.start(), one.end()),
                        one.called() + letters.of(known(one.name()))))
                .toList();
    }

    /** "MM. Durand et Petit": the first with what they are called, the others alone. */
    private static Stream<Called> each(String text, MatchResult some) {
        return EACH.matcher(text)
                .region(some.start(2), some.end(2))
                .results()
                .map(one -> one.start() == some.start(2)
                        ? new Called(some.start(), one.end(), some.group(1) + " ", one.group())
                        : new Called(one.start(), one.end(), "", one.group()));
    }

    /** The letters that stand for people already: of "M. X" and "Mme A. B.". */
    static Stream<String> initials(String text) {
        return ONE.matcher(text)
                .results()
                .map(one -> one.group(2))
                .filter(Names::isInitials)
                .map(name -> name.substring(0, 1));
    }

    private static boolean isWord(String name) {
        String word = name.toLowerCase(Locale.FRENCH);
        return WORDS.contains(word) || word.endsWith("ait");
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
