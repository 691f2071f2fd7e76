package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * Compresses the pages that are drawn. The server compresses assets and exports; its level cannot be chosen, and for a page
 * it takes twice the time of this one to save four bytes of a hundred.
 */
final class Compression {
    private static final int LEVEL = 4;
    /** Bytes under which compressing saves nothing worth its time. */
    private static final int LEAST = 1024;

    private static final Predicate<String> TAKEN = Pattern.compile(
                    "\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))", Pattern.CASE_INSENSITIVE)
            .asPredicate();

    private Compression() {}

    /** Whether this answer goes compressed: what the browser said, and long enough. */
    static boolean fits(HttpServletRequest request, byte[] page) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return page.length >= LEAST && accepted != null && TAKEN.test(accepted);
    }

    static byte[] gzip(byte[] page) throws IOException {
        var compressed = new ByteArrayOutputStream(page.length / 3);
        try (var gzip = new Lighter(compressed)) {
            gzip.write(page);
        }
        return compressed.toByteArray();
    }

    private static final class Lighter extends GZIPOutputStream {
        Lighter(OutputStream out) throws IOException {
            super(out, 8 * 1024);
            def.setLevel(LEVEL);
        }
    }
}
