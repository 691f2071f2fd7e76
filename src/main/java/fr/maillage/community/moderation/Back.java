package fr.maillage.community.moderation;

import fr.maillage.community.Concern;
import fr.maillage.community.Latest;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far one looks back: in all lists from now on, or in one of them.
 *
 * @param list what stands in it, or null for all of them
 * @param before the number where its page ended
 */
record Back(@Nullable Concern list, long before) {
    private static final Back NOW = new Back(null, Long.MAX_VALUE);
    private static final Pattern TYPED = Pattern.compile("([a-z]+)-(\\d{1,18})");

    /** @param typed as {@link Concern#older} says it; what cannot be read is now */
    static Back read(String typed) {
        var read = TYPED.matcher(typed);
        return !read.matches()
                ? NOW
                : Stream.of(Concern.values())
                        .filter(one -> one.key().equals(read.group(1)))
                        .findFirst()
                        .map(one -> new Back(one, Long.parseLong(read.group(2))))
                        .orElse(NOW);
    }

    boolean isNow() {
        return list == null;
    }

    <T> Latest<T> in(Concern one, LongFunction<Latest<T>> page) {
        return isNow() || list == one ? page.apply(before) : Latest.none();
    }
}
