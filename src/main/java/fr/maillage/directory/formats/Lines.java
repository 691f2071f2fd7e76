package fr.maillage.directory.formats;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The physical lines of a text, each bounded: what exceeds the bound is passed over, not kept. */
final class Lines {
    /**
     * @param number from 1
     * @param end the line's own terminator, empty at the end of the file
     * @param tooLong the text was cut
     * @param strays how many of its characters were not UTF-8
     */
    record Line(long number, String text, String end, boolean tooLong, long strays) {}

    private static final int NONE = -2;

    private final Characters characters;
    private final int longest;
    private final Deque<Line> returned = new ArrayDeque<>();
    private long number;
    private int ahead = NONE;

    Lines(Characters characters, int longest) {
        this.characters = characters;
        this.longest = longest;
    }

    @Nullable
    Line next() throws IOException {
        Line again = returned.poll();
        return again != null ? again : read();
    }

    /** Gives lines back, to be read again in this order. */
    void giveBack(List<Line> lines) {
        lines.reversed().forEach(returned::addFirst);
    }

    private @Nullable Line read() throws IOException {
        long straysBefore = characters.strays();
        int c = take();
        if (c < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(512);
        boolean tooLong = false;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (text.length() < longest) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
            c = take();
        }
        long strays = characters.strays() - straysBefore;
        String kept = tooLong ? text.substring(0, Remark.LONGEST_EXCERPT) : text.toString();
        return new Line(++number, kept, end(c), tooLong, strays);
    }

    private String end(int c) throws IOException {
        if (c == '\r') {
            int following = take();
            if (following == '\n') {
                return "\r\n";
            }
            ahead = following;
            return "\r";
        }
        return c == '\n' ? "\n" : "";
    }

    private int take() throws IOException {
        int c = ahead;
        ahead = NONE;
        return c == NONE ? characters.read() : c;
    }
}
