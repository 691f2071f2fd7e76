package fr.maillage.attention.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Up to where something was read, as forms and addresses say it: {@code 12-480}.
 *
 * @param thing the number of a community or of a discussion
 */
public record Mark(long thing, long position) {
    /** At a time: more than anybody is of. */
    static final int MOST = 300;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    static Optional<Mark> of(@Nullable String written) {
        var read = WRITTEN.matcher(written == null ? "" : written);
        return read.matches()
                ? Optional.of(new Mark(Long.parseLong(read.group(1)), Long.parseLong(read.group(2))))
                : Optional.empty();
    }

    /** Each once; what says it wrongly is left out. */
    static List<Mark> all(@Nullable List<String> written) {
        return written == null
                ? List.of()
                : written.stream()
                        .flatMap(one -> of(one).stream())
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    /** As parameters of an address. */
    static String query(String name, List<?> values) {
        return values.stream().map(value -> name + "=" + value).collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return thing + "-" + position;
    }
}
