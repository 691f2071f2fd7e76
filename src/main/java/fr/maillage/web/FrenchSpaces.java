package fr.maillage.web;

/** French puts a space before its tall punctuation and within its quotation marks; no line breaks at it. */
final class FrenchSpaces {
    private FrenchSpaces() {}

    static String kept(String text) {
        return text.replaceAll(" (?=[;:?!»])", "\u00a0").replace("« ", "«\u00a0");
    }
}
