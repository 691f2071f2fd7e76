package fr.maillage.community.moderation;

import fr.maillage.community.discussion.Latest;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * How far one looks back: in all lists from now on, or in one of them.
 *
 * @param list its name, or nothing
 * @param before the number where its page ended
 */
record Back(String list, long before) {
    private static final Back NOW = new Back("", Long.MAX_VALUE);
    private static final Pattern TYPED = Pattern.compile("(texts|messages|cases)-(\\d{1,18})");

    /** @param typed the name, a dash, the number; what cannot be read is now */
    static Back read(String typed) {
        var read = TYPED.matcher(typed);
        return read.matches() ? new Back(read.group(1), Long.parseLong(read.group(2))) : NOW;
    }

    <T> Latest<T> in(String one, LongFunction<Latest<T>> page) {
        return list.isEmpty() || list.equals(one) ? page.apply(before) : Latest.none();
    }
}
