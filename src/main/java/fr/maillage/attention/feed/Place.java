package fr.maillage.attention.feed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of the feed begins: after a discussion of a community. */
record Place(long community, long position) {
    static final Place START = new Place(0, 0);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** An address that says it wrongly leads to the beginning. */
    static Place of(@Nullable String written) {
        var read = WRITTEN.matcher(written == null ? "" : written);
        return read.matches() ? new Place(Long.parseLong(read.group(1)), Long.parseLong(read.group(2))) : START;
    }

    static Place after(Item item) {
        return new Place(item.community(), item.position());
    }

    @Override
    public String toString() {
        return community + "-" + position;
    }
}
