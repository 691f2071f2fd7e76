package fr.maillage.directory.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a file at the first byte beyond its limit. */
final class CappedStream extends FilterInputStream {
    private final long most;
    private long count;

    CappedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) throws RefusedException {
        count += more;
        if (count > most) {
            throw new RefusedException("import.refusal.too-large", Math.max(1, most >> 20));
        }
    }
}
