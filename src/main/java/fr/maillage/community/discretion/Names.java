package fr.maillage.community.discretion;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "M. Dupont", "Madame Le Goff née Martin", "mme martin": the name goes, a letter stays, the same for the same name. */
final class Names {
    private static final String WORD = "\\p{Lu}[\\p{L}’'-]*+";
    private static final String PARTICLE =
            "(?:(?:de|du|des|da|dos|di|del|le|la|el|al|ben|bel|ait|aït|van|von|der|den|ter)\\h++|d[’']){0,20}+";

    private static final String CIVIL =
            "(?:(?:M|Mr|Mrs|Mmes)\\.?|(?i:mme|mlle|melle)\\.?|(?i:monsieur|madame|mademoiselle))";
    private static final String PLURAL = "(?:(?:MM|Mmes|Mlles|Melles)\\.?|(?i:messieurs|mesdames))";

    /** Of "M. J. Dupont" and "M. J.-P. Dupont". */
    private static final String INITIALS =
            "(?:\\p{Lu}\\.-?\\h*+(?!" + CIVIL + "\\h|" + PLURAL + "\\h)(?=" + PARTICLE + "\\p{Lu})){0,3}+";

    private static final String NAME =
            "(?!" + PLURAL + "\\h)" + INITIALS + PARTICLE + WORD + "(?:\\h++" + PARTICLE + WORD + "){0,3}";
    private static final String ALONE = "(?<![\\p{L}\\d’'-])";

    /** "M.Dupont" has no space. */
    private static final String SPACE = "(?:\\h++|(?<=\\.))";

    private static final Pattern ONE =
            Pattern.compile(ALONE + "(" + CIVIL + ")" + SPACE + "(" + NAME + "(?:\\h++n[ée]e\\h++" + NAME + ")?)");
    private static final String ANOTHER = "(?!" + CIVIL + "\\h)" + NAME;
    private static final Pattern SEVERAL = Pattern.compile(ALONE + "(" + PLURAL + ")" + SPACE + "(" + NAME
            + "(?:(?:\\h*+,\\h*+" + ANOTHER + "){0,40}+\\h++et\\h++" + ANOTHER + ")?)");
    private static final Pattern EACH = Pattern.compile(NAME);

    /**
     * Whoever writes names in small letters; "12 m. environ" is a length. After a title in full, "le" and "de" begin an
     * office or a sentence.
     */
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\p{L}\\d’'.-]|\\d\\h|(?i:mme|mlle|melle|madame|monsieur)\\h)"
                    + "(?:((?i:mme|mlle|mr)\\.?|melle\\.?|[mM]\\.)\\h++(?:(?:le|de)\\h++)?+|((?i:madame|monsieur|mademoiselle))\\h++)"
                    + "(?:(?:ben|bel|van|von|den|der|el|al|da|di|del|aït)\\h++){0,3}+"
                    + "(?<name>(?:\\p{Ll}|(?<=m\\.\\h|mr\\.?\\h)\\p{Lu})[\\p{L}-]{2,})(?![\\p{L}\\d@’'-])");

    /** After these a verb is likelier than a name: "Mme boit du café", "monsieur dort mal". */
    private static final Pattern OF_A_VERB = Pattern.compile(
            "\\h++(?:(?:le|la|les|un|une|des|du|de|pas|plus|que|son|sa|ses"
                    + "|mal|bien|beaucoup|très|trop|encore|toujours|souvent)(?!\\p{L}|\\h+[\\p{Lu}\\d])|(?:l|d|qu)[’'])");

    /** What follows "mme" in notes, and names nobody; words in "-ait" besides. */
    private static final Set<String> WORDS =
            Set.of(("que qui dont mais car donc puis alors aussi avec sans chez dans pour par sur sous entre vers"
                            + " depuis avant après pendant quand comme pas plus très bien tout toute tous les une des aux cette"
                            + " ces son ses leur notre votre mon nous vous elle ils elles est sont ont fait fera dit dira vient"
                            + " revient veut peut doit sait vit voit sort part prend reprend met tient attend entend répond"
                            + " rend perd souhaite demande accepte refuse semble explique pense parle appelle rappelle reste"
                            + " habite cherche trouve travaille bénéficie perçoit reçoit garde passe arrive rentre rencontre"
                            + " exprime évoque indique précise confirme signale présente aime craint vivant âgée âgé seule seul"
                            + " sera aura ira étant ayant hier demain carré carrés cube cubes environ où quoi comment pourquoi"
                            + " moi toi lui eux ceci cela ça ici sinon enfin ensuite aujourd’hui jusque malgré selon pourtant"
                            + " cependant toujours souvent encore déjà bientôt maintenant même nouveau retour passage temps"
                            + " jour jours service matin midi soir mois lundi mardi mercredi jeudi vendredi samedi dimanche"
                            + " lendemain dernier début week-end chaque chacun quelque quelques plusieurs certain autre autres"
                            + " boit dort mange pleure souffre manque dispose change monte descend ouvert ouvre ferme écrit lit"
                            + " marche court tombe rit crie chante peint dessine aide adore déteste espère hésite insiste"
                            + " continue commence termine finit raconte décrit montre donne apporte amène emmène envoie quitte"
                            + " bouge joue regarde écoute comprend apprend connaît paraît devient maintient obtient prépare"
                            + " propose organise participe contribue remercie salue invite prévient informe annonce déclare"
                            + " affirme assure ajoute conclut note relève remarque constate estime juge croit voudrait déménage"
                            + " emménage marié mariée divorcé divorcée veuf veuve isolé isolée malade fatigué inquiet inquiète"
                            + " content contente absent absente présent seuls venu venue parti partie allé untel unetelle"
                            + " machin machine truc lambda")
                    .split(" "));

    /** With which a sentence begins, besides: "M. X. Il vient" has no first name. */
    private static final Set<String> OPENINGS =
            Set.of(("il on je tu ce le la un en au ma sa et ou si ne ni or dès lors lorsque quelle quel quels quelles"
                            + " mes ces ceux celui celle merci bonjour bonsoir rdv réunion entretien visite appel point suite"
                            + " bilan objectif rappel prochain prochaine suivi reste fin voir voici voilà oui non pour aucun"
                            + " aucune y")
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
            "principal",
            "commissaire",
            "gardien",
            "gardienne",
            "facteur",
            "voisin",
            "voisine",
            "médecin",
            "notaire",
            "greffier",
            "greffière",
            "chef",
            "cheffe",
            "responsable",
            "délégué",
            "déléguée",
            "gérant",
            "gérante",
            "propriétaire",
            "mandataire",
            "tuteur",
            "tutrice",
            "curateur",
            "curatrice",
            "avocat",
            "avocate",
            "administrateur",
            "trésorier",
            "trésorière",
            "substitut",
            "vice-président",
            "vice-présidente",
            "coordinateur",
            "coordinatrice",
            "éducateur",
            "éducatrice",
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

        private static Called small(MatchResult one) {
            String title = Objects.requireNonNullElseGet(one.group(1), () -> one.group(2));
            return new Called(one.start(), one.end(), title + " ", one.group("name"));
        }
    }

    static List<Finding> in(String text, Letters letters) {
        return Stream.of(
                        ONE.matcher(text).results().map(Called::of),
                        SEVERAL.matcher(text).results().flatMap(some -> each(text, some)),
                        SMALL.matcher(text).results().map(Called::small).filter(one -> !isVerb(text, one)))
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

    /** The letters that stand for people already: of "M. X", "MM. X et Y" and "Mme A. B.". */
    static Stream<String> initials(String text) {
        return Stream.concat(
                        ONE.matcher(text).results().map(Called::of),
                        SEVERAL.matcher(text).results().flatMap(some -> each(text, some)))
                .map(Called::name)
                .filter(Names::isInitials)
                .map(name -> name.substring(0, 1));
    }

    private static boolean isVerb(String text, Called one) {
        return isWord(one.name())
                || one.name().matches("\\p{L}+(?:er|ir|re)")
                        && text.substring(one.start(), one.end()).contains(" de ")
                || !one.called().matches("m(?:r|me|e?lle)?\\.? ?")
                        && OF_A_VERB
                                .matcher(text)
                                .region(one.end(), text.length())
                                .lookingAt();
    }

    private static boolean isWord(String name) {
        String word = name.toLowerCase(Locale.FRENCH);
        return WORDS.contains(word) || OPENINGS.contains(word) || word.matches(".*ait|.{4,}ement|.[’'].*");
    }

    /** "M. X" and "Mme A. B." have been written with care already; in "M. X. Elle", a sentence begins. */
    private static boolean isInitials(String name) {
        String others = name.replaceFirst("^" + INITIALS, "");
        return others.matches("\\p{Lu}(?:\\h+\\p{Lu})*")
                || others.length() < name.length() && isWord(firstWord(others));
    }

    private static String firstWord(String name) {
        return name.replaceFirst("^" + PARTICLE, "").split("\\h+", 2)[0].toLowerCase(Locale.FRENCH);
    }

    /** The family name, however it is written: "M. Jean Dupont" and "M. DUPONT" are one. */
    private static String known(String name) {
        String plain = Normalizer.normalize(name.replaceFirst("\\h+n[ée]e\\h.*", ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }
}
