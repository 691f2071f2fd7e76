package fr.maillage.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The objects of a PDF that stand in compressed streams (ISO 32000-1, 7.5.7), which are read but not written anew. */
final class PdfObjects {
    /** In one stream, in bytes; makers of PDF put some hundred objects in each. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_STREAMS = 10_000;
    private int left = MOST_BYTES;
    private int streams = MOST_STREAMS;

    /**
     * What the stream says that begins there.
     *
     * @throws Unacceptable where it is not whole, or beyond bounds
     */
    String in(byte[] file, int from) {
        if (--streams < 0 || from > file.length) {
            throw new Unacceptable(Files.TELLS);
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            var out = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(part);
                left -= read;
                if (left < 0
                        || out.size() + read > LARGEST
                        || read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Unacceptable(Files.TELLS);
                }
                out.write(part, 0, read);
            }
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            throw new Unacceptable(Files.TELLS);
        } finally {
            inflater.end();
        }
    }
}
