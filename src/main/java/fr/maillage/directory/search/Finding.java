package fr.maillage.directory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question finds, whatever page of it is read.
 *
 * @param radius in metres around the place, or null where it was the whole directory
 * @param entries in their order, at most {@link Answer#MOST} + 1
 * @param distances of each in metres; nothing where no place was asked
 * @param markers as {@link Answer} says
 */
record Finding(
        String words,
        @Nullable String corrected,
        Answer.@Nullable Place place,
        @Nullable Double radius,
        boolean partly,
        List<Long> entries,
        List<Double> distances,
        String markers) {
    Answer answer(List<Card> cards) {
        return new Answer(words, corrected, place, entries.size(), radius, partly, cards, markers);
    }
}
