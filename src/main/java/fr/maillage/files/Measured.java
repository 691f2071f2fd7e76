package fr.maillage.files;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A WebP, and how much memory its reader takes meanwhile. What is kept without loss (RFC 9649, 3.7.2.2) comes with as many
 * tables as it says, 65,536 of them in 160 kB: past the bound nothing more of it is read. Only of threads of the machine is
 * it known what they take. How long the file is is not told: what is plain is small for its size, and would be refused.
 */
final class Measured extends ImageInputStreamImpl {
    /** In bytes: some 100 million for the pixels, as many as {@link Picture} allows, and the rest for the tables. */
    private static final long MOST = 160_000_000;

    /** In bytes: its reader looks that far beyond the end. Told that there is no more, it would go on with what it has. */
    private static final int AHEAD = 16;

    /** Where one that is extended says what it holds. Its profile of colours is left out: it would be given the memory it asks for. */
    private static final int FLAGS = 20;

    private static final int PROFILE = 0x20;

    private static final ThreadMXBean TAKEN = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final byte[] file;
    private final int from;
    private final int to;
    private long before = -1;

    Measured(byte[] file, WebP parts) {
        this.file = Arrays.copyOf(file, file.length + AHEAD);
        if (parts.extended()) {
            this.file[FLAGS] &= ~PROFILE;
        }
        this.from = parts.lossFreeFrom();
        this.to = parts.lossFreeTo();
    }

    @Override
    public int read() throws IOException {
        measure();
        bitOffset = 0;
        return file[(int) streamPos++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        measure();
        bitOffset = 0;
        int read = (int) Math.min(length, file.length - streamPos);
        System.arraycopy(file, (int) streamPos, into, from, read);
        streamPos += read;
        return read;
    }

    private void measure() throws IOException {
        if (streamPos >= file.length) {
            throw new IIOException("It ends before its pixels do");
        }
        if (streamPos < from || streamPos >= to) {
            return;
        }
        long taken = TAKEN.getCurrentThreadAllocatedBytes();
        if (before < 0) {
            before = taken;
        }
        if (taken < 0 || taken - before > MOST) {
            throw new IIOException("More memory than its pixels need");
        }
    }
}
