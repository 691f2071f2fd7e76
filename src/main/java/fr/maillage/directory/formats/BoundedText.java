package fr.maillage.directory.formats;

import java.io.Writer;

/** Takes what a parser hands over and keeps no more than the record's budget allows. */
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private int budget;
    private boolean exceeded;

    BoundedText(int budget) {
        this.budget = budget;
    }

    boolean isExceeded() {
        return exceeded;
    }

    /** Hands the text over and begins the next one on what is left of the budget. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    /** Spends budget on something that is no text. */
    void spend(int chars) {
        budget -= chars;
        exceeded = exceeded || budget < 0;
    }

    @Override
    public void write(char[] source, int offset, int length) {
        spend(length);
        if (!exceeded) {
            text.append(source, offset, length);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
