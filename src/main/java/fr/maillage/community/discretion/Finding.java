package fr.maillage.community.discretion;

import java.util.regex.MatchResult;

/**
 * A place in a text that may tell who someone is.
 *
 * @param start of what is told, in characters of the text
 * @param end of it, the first character after
 * @param words as they read
 * @param instead what says as much as others need; French, as what it was found in
 */
public record Finding(Trace trace, int start, int end, String words, String instead) {
    static Finding of(Trace trace, MatchResult found, String instead) {
        return new Finding(trace, found.start(), found.end(), found.group(), instead);
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
