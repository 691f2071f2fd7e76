package fr.maillage.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of the documents of office suites who wrote, commented and changed them, and for whom they work: the parts that
 * say only that are written anew and empty, in the others the names are. The parts are those of ECMA-376 and of OpenDocument.
 */
final class OfficeTraces {
    /** What a document unpacks to at most, in bytes, with all documents inside it. */
    static final long MOST_BYTES = 32L * 1024 * 1024;

    static final int MOST_PARTS = 5_000;
    private static final int DEEPEST = 2;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private long left = MOST_BYTES;
    private int parts = MOST_PARTS;

    private OfficeTraces() {}

    /** @throws Unacceptable where it cannot be unpacked within bounds, or was signed by somebody */
    static byte[] removed(byte[] document) {
        try {
            return new OfficeTraces().clean(document, 0);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unacceptable(Files.TELLS);
        }
    }

    private byte[] clean(byte[] document, int depth) throws IOException {
        var out = new ByteArrayOutputStream(document.length);
        int written = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(document));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var part = new OfficePart(entry.getName());
                if (--parts < 0 || part.signed()) {
                    throw new Unacceptable(Files.TELLS);
                }
                write(zip, entry.getName(), told(part, read(in), depth));
                written++;
            }
        }
        if (written == 0) {
            throw new Unacceptable(Files.TELLS);
        }
        return out.toByteArray();
    }

    /** Not what it says it is, but what it is: a small file may unpack to anything. */
    private byte[] read(ZipInputStream in) throws IOException {
        byte[] content = in.readNBytes((int) left + 1);
        left -= content.length;
        if (left < 0) {
            throw new Unacceptable(Files.TELLS);
        }
        return content;
    }

    private byte[] told(OfficePart part, byte[] content, int depth) throws IOException {
        String emptied = part.emptied();
        if (!emptied.isEmpty()) {
            return emptied.getBytes(StandardCharsets.UTF_8);
        }
        if (begins(content, 'P', 'K', 3, 4)) {
            if (depth == DEEPEST) {
                throw new Unacceptable(Files.TELLS);
            }
            return clean(content, depth + 1);
        }
        if (begins(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Unacceptable(Files.TELLS); // a document of before these suites, with an author of its own
        }
        return part.xml(content)
                ? part.unnamed(new String(
                                content, StandardCharsets.ISO_8859_1)) // byte by byte, whatever the letters are
                        .getBytes(StandardCharsets.ISO_8859_1)
                : content;
    }

    private static boolean begins(byte[] content, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i == content.length || (content[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        if (name.equals("mimetype")) { // told by its first bytes, which are not compressed
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
