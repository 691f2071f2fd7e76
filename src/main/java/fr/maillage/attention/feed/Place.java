package fr.maillage.attention.feed;

import org.jspecify.annotations.Nullable;

/** Where a page of the feed begins: after a discussion of a community. */
public record Place(long community, long position) {
    static final Place START = new Place(0, 0);

    /** An address that says it wrongly leads to the beginning. */
    public static Place of(@Nullable String written) {
        return Mark.of(written)
                .map(mark -> new Place(mark.thing(), mark.position()))
                .orElse(START);
    }

    static Place after(Item item) {
        return new Place(item.community(), item.position());
    }

    /** Of the page. */
    public String address() {
        return equals(START) ? "/feed" : "/feed?after=" + this;
    }

    @Override
    public String toString() {
        return equals(START) ? "" : community + "-" + position;
    }
}
