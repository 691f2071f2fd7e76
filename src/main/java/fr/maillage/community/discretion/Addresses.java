package fr.maillage.community.discretion;

import java.util.List;
import java.util.regex.Pattern;

/** "12 bis rue des Lilas, 56000 Vannes": a number, a way, its name. */
final class Addresses {
    private static final String NUMBER = "(?<![\\d/.,-])\\d{1,4}(?:\\h?(?i:bis|ter|quater)|[A-D])?,?\\h++";
    private static final String SURE =
            "(?i:rue|avenue|av\\.|boulevard|bd\\.?|bld|chemin|impasse|imp\\.|allée|allées|quai|route|rte|venelle|sentier|lotissement)";

    /** They say other things too: "2 cours de français", "1 place libre", and a heading in capitals "1 PLACE LIBRE". */
    private static final String OTHER =
            "(?:place|pl\\.|cours|square|résidence|hameau|passage|esplanade|cité|faubourg|lieu-dit)";

    private static final String CAPITAL =
            "(?:Place|Pl\\.|Cours|Square|Résidence|Hameau|Passage|Esplanade|Cité|Faubourg)";

    /** They have no numbers; a town makes them an address. */
    private static final String FARM = "(?<!\\p{L})(?i:lieu[-\\h]dit|hameau)";

    private static final String LINK = "(?i:(?:de|du|des|la|le|les|aux?|en|sur|sous|et|à)\\h++|[ld][’'])";
    private static final String NAME = "(?:\\p{Lu}[\\p{L}’'-]*+|\\d{1,2}(?:er)?\\h++\\p{L}++(?:\\h++\\d{4})?)";
    private static final String MORE = "(?:\\h++" + LINK + "{0,20}+" + NAME + "){0,4}";
    private static final String TOWN = "(?:\\h*+[,–-]?\\h*+\\d{5}(?:\\h++" + LINK
            + "{0,20}+\\p{Lu}[\\p{L}’'-]*+(?:\\h++\\p{Lu}[\\p{L}’'-]*+){0,3})?)";
    private static final Pattern ADDRESS = Pattern.compile(NUMBER + "(?:"
            + SURE + "\\h++(?:" + LINK + "{0,20}+" + NAME + "|" + LINK + "{1,20}+\\p{L}[\\p{L}’'-]++)"
            + "|(?:" + OTHER + "|" + CAPITAL + ")\\h++" + LINK + "{0,20}+" + NAME + ")" + MORE + TOWN + "?"
            + "|(?:" + NUMBER + "(?i:" + OTHER + ")|" + FARM + ")\\h++" + LINK + "{0,20}+" + NAME + MORE + TOWN);

    private Addresses() {}

    static List<Finding> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .filter(found -> !Surroundings.isOpenPlace(text, found.start()))
                .map(found -> Finding.of(Trace.ADDRESS, found, "[adresse]"))
                .toList();
    }
}
