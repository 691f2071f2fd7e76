package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Guesses the format of a file from its beginning. What it is not is said by reading it as that format. */
final class Recognition {
    private static final int HEAD = 1 << 16;
    private static final int GZIP = 0x1f8b;

    private Recognition() {}

    /** Leaves the stream where it was. */
    static Format of(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String text = new String(unpacked(head), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading();
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return Format.PLACES;
        }
        int end = text.indexOf('}');
        String first = end < 0 ? text : text.substring(0, end);
        return first.contains("\"structure_id\"") ? Format.SERVICES : Format.ORGANISATIONS;
    }

    private static byte[] unpacked(byte[] head) {
        if (head.length < 2 || ((head[0] & 0xff) << 8 | head[1] & 0xff) != GZIP) {
            return head;
        }
        byte[] unpacked = new byte[HEAD];
        int length = 0;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            int count = in.read(unpacked);
            while (count > 0) {
                length += count;
                count = in.read(unpacked, length, HEAD - length);
            }
        } catch (IOException e) {
            // The head of an archive ends before the archive does; what came out is enough.
        }
        return java.util.Arrays.copyOf(unpacked, length);
    }
}
