package fr.maillage.directory.formats;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip, refusing broken archives and those that swell beyond what honest data does. */
final class InflatedStream extends FilterInputStream {
    /** Repetitive CSV shrinks some thirty times; a bomb of zeros about a thousand. */
    private static final long MOST_SWELLING = 200;
    /** Small files may swell as they like. */
    private static final long HARMLESS = 1 << 20;

    private final CountingStream packed;
    private final long most;
    private long unpacked;

    InflatedStream(InputStream in, long most) throws IOException {
        super(InputStream.nullInputStream());
        this.packed = new CountingStream(in);
        this.most = most;
        try {
            this.in = new GZIPInputStream(packed, 1 << 13);
        } catch (ZipException | EOFException e) {
            throw new RefusedException("import.refusal.compressed-broken");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got;
        try {
            got = in.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw new RefusedException("import.refusal.compressed-broken");
        }
        unpacked += Math.max(got, 0);
        if (unpacked > most) {
            throw new RefusedException("import.refusal.too-large", Math.max(1, most >> 20));
        }
        if (unpacked > HARMLESS && unpacked > packed.count * MOST_SWELLING) {
            throw new RefusedException("import.refusal.compressed-too-much", MOST_SWELLING);
        }
        return got;
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            count += Math.max(got, 0);
            return got;
        }
    }
}
