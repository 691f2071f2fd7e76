package fr.maillage.community.discretion;

import java.util.List;
import java.util.regex.Pattern;

/** "12 bis rue des Lilas, 56000 Vannes": a number, a way, its name. */
final class Addresses {
    private static final String NUMBER = "(?<![\\d/.,-])\\d{1,4}(?:\\h?(?:bis|ter|quater)|[A-D])?,?\\h+";
    private static final String SURE =
            "(?:rue|avenue|av\\.|boulevard|bd\\.?|bld|chemin|impasse|imp\\.|allée|allées|quai|route|rte|venelle|sentier|lotissement)";

    /** They say other things too: "2 cours de français", "1 place libre". */
    private static final String OTHER =
            "(?:place|pl\\.|cours|square|résidence|hameau|passage|esplanade|cité|faubourg|lieu-dit)";

    private static final String LINK = "(?:(?:de|du|des|la|le|les|aux?|en|sur|sous|et|à)\\h+|[ld][’'])";
    private static final String NAME = "(?:\\p{Lu}[\\p{L}’'-]*|\\d{1,2}(?:er)?\\h+\\p{L}+(?:\\h+\\d{4})?)";
    private static final String MORE = "(?:\\h+" + LINK + "*" + NAME + "){0,4}";
    private static final String TOWN =
            "(?:\\h*[,–-]?\\h*\\d{5}(?:\\h+" + LINK + "*\\p{Lu}[\\p{L}’'-]*(?:\\h+\\p{Lu}[\\p{L}’'-]*){0,3})?)?";
    private static final Pattern ADDRESS = Pattern.compile(NUMBER + "(?:"
            + SURE + "\\h+(?:" + LINK + "*" + NAME + "|" + LINK + "+\\p{L}[\\p{L}’'-]+)"
            + "|" + OTHER + "\\h+" + LINK + "*" + NAME + ")" + MORE + TOWN);

    private Addresses() {}

    static List<Finding> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .filter(found -> !Surroundings.isOpenPlace(text, found.start()))
                .map(found -> new Finding(Trace.ADDRESS, found.start(), found.group(), "[adresse]"))
                .toList();
    }
}
