package fr.maillage.directory.formats;

import java.io.InputStream;
import java.util.Arrays;

/** So many times the same byte, without holding them. */
final class Endless extends InputStream {
    private final int value;
    private long left;

    Endless(int value, long count) {
        this.value = value;
        this.left = count;
    }

    @Override
    public int read() {
        return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        Arrays.fill(target, offset, offset + count, (byte) value);
        left -= count;
        return count;
    }
}
