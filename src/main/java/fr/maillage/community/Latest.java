package fr.maillage.community;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A page of what one looks back on: the one that was asked for, then the latest.
 *
 * @param next the number before which the next page begins; 0 where there is none
 */
public record Latest<T>(List<T> shown, long next) {
    public static <T> Latest<T> none() {
        return new Latest<>(List.of(), 0);
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /** @param found a page and one more, where there is one */
    public static <T> Latest<T> of(List<T> found, int page, ToLongFunction<T> number) {
        boolean more = found.size() > page;
        var shown = more ? found.subList(0, page) : found;
        return new Latest<>(shown, more ? number.applyAsLong(shown.getLast()) : 0);
    }

    /** They are known by their numbers: what is decided meanwhile changes the rest. */
    public Latest<T> behind(Optional<T> asked, ToLongFunction<T> number) {
        var others = shown.stream()
                .filter(one -> asked.stream().noneMatch(first -> number.applyAsLong(first) == number.applyAsLong(one)));
        return new Latest<>(Stream.concat(asked.stream(), others).toList(), next);
    }
}
