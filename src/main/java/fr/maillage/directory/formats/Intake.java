package fr.maillage.directory.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** Looks at the first bytes of a file, unpacks gzip, and refuses what is plainly something else. */
final class Intake {
    private static final int HEAD = 4096;
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Intake() {}

    static InputStream open(InputStream in, Format.Syntax expected, Limits limits) throws IOException {
        PushbackInputStream file = new PushbackInputStream(new CappedStream(in, limits.bytes()), HEAD);
        Signature signature = peek(file);
        if (signature == Signature.GZIP) {
            file = new PushbackInputStream(new InflatedStream(file, limits.bytes()), HEAD);
            signature = peek(file);
        }
        boolean right = switch (expected) {
            case CSV -> signature == Signature.TEXT;
            case JSON -> signature == Signature.JSON;
        };
        if (!right) {
            throw new RefusedException(signature.refusal);
        }
        return file;
    }

    private static Signature peek(PushbackInputStream file) throws IOException {
        byte[] head = file.readNBytes(HEAD);
        boolean marked = head.length >= UTF_8_MARK.length
                && Arrays.equals(head, 0, UTF_8_MARK.length, UTF_8_MARK, 0, UTF_8_MARK.length);
        byte[] text = marked ? Arrays.copyOfRange(head, UTF_8_MARK.length, head.length) : head;
        file.unread(text);
        return Signature.of(text);
    }
}
