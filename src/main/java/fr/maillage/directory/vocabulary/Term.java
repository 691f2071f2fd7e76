package fr.maillage.directory.vocabulary;

import fr.maillage.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A value of a reference list.
 *
 * @param label in French, as its publisher wrote it
 * @param english our translation of it: the publishers have none
 * @param easy in easy French, where the publisher's words are not easy
 * @param parent the code of the wider value, where the list has levels
 */
public record Term(
        String code,
        String label,
        String english,
        @Nullable String easy,
        @Nullable String parent) {
    public String in(Language language) {
        return switch (language) {
            case FR -> label;
            case EN -> english;
            case FALC -> easy == null ? label : easy;
        };
    }
}
