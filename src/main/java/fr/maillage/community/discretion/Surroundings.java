package fr.maillage.community.discretion;

import java.util.regex.Pattern;

/** Whether a number or an address is that of a place open to all: the sentence it stands in says so. */
final class Surroundings {
    /** Characters: a sentence longer than that says what it is about more than once. */
    private static final int LOOK_BACK = 250;

    private static final Pattern SHORT = Pattern.compile("(?<!\\p{L})(?:Mme|Mlle|Melle|Mr|Dr|[Tt]él|av|bd|n)\\.$");
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OPEN = Pattern.compile(
            "(?<!\\p{L})(?:mairies?|ccas|cias|cms|cmp|mdph|caf|cpam|msap|pmi|chrs|france services|maisons? (?:de|des|du|france)"
                    + "|salles?|centres?|services?|associations?|permanences?|accueil|standard|secrétariat|bureaux?|locaux"
                    + "|bibliothèque|médiathèque|tiers-lieu|épicerie|mission locale|hôpital|clinique|pharmacie|école|collège"
                    + "|lycée|antenne|agence|siège|réunions?|rencontres?|ateliers?|formations?|journée|colloque|café"
                    + "|numéro vert|structure|département|préfecture|tribunal)(?!\\p{L})",
            ANY_CASE);
    private static final Pattern SOMEONE = Pattern.compile(
            "(?<!\\p{L})(?:habit\\p{L}+|viv(?:re|ent|ait|ant)|vit|log(?:e|eait|ée?s?)|domicili\\p{L}+|réside|demeur\\p{L}+"
                    + "|hébergée?s?|chez|(?:son|sa) (?:adresse|numéro|téléphone|portable|domicile)"
                    + "|(?:joindre|joignable|appeler)|(?:M|Mr|Mme|Mlle|Melle)\\.?\\h\\p{Lu}|monsieur|madame|mademoiselle)(?!\\p{L})",
            ANY_CASE);

    private Surroundings() {}

    static boolean isOpenPlace(String text, int at) {
        String before = text.substring(sentence(text, at), at);
        return OPEN.matcher(before).find() && !SOMEONE.matcher(before).find();
    }

    /** Where the sentence begins, not further back than one looks. */
    private static int sentence(String text, int at) {
        int furthest = Math.max(0, at - LOOK_BACK);
        for (int i = at - 1; i > furthest; i--) {
            char sign = text.charAt(i - 1);
            if (sign == '\n' || sign == '!' || sign == '?' || sign == '.' && isPoint(text, i)) {
                return i;
            }
        }
        return furthest;
    }

    /** The point of "M." or "Tél." ends no sentence. */
    private static boolean isPoint(String text, int after) {
        return after > 2
                && text.charAt(after) == ' '
                && Character.isLowerCase(text.charAt(after - 2))
                && !SHORT.matcher(text.substring(Math.max(0, after - 6), after)).find();
    }
}
