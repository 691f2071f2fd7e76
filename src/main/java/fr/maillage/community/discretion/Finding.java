package fr.maillage.community.discretion;

/**
 * A place in a text that may tell who someone is.
 *
 * @param start of what is told, in characters of the text
 * @param words as they were typed
 * @param instead what says as much as others need; French, as what it was found in
 */
public record Finding(Trace trace, int start, String words, String instead) {
    int end() {
        return start + words.length();
    }

    boolean overlaps(Finding other) {
        return start < other.end() && other.start < end();
    }
}
