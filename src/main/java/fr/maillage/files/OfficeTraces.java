package fr.maillage.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
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
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final Map<String, String> EMPTIED = Map.of(
            "docProps/core.xml",
            XML
                    + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
            "docProps/app.xml",
            XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            "docProps/custom.xml",
            XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
            "meta.xml",
            XML + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " office:version=\"1.2\"><office:meta/></office:document-meta>");

    /** Attributes that name who commented or changed something. */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(\\s(?:\\w+:)?(?:author|initials|userId|userName|displayName|lastModifiedBy|lastEditedBy)\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')");

    private static final Pattern ELEMENT = Pattern.compile(
            "(<(dc:creator|meta:creator-initials|meta:initial-creator|author|text:initial-creator|text:creator)(?:\\s[^>]*)?>)[^<]*(</\\2>)");

    private static final Pattern SIGNED = Pattern.compile("(?i)(^|.*/)(_xmlsignatures/.*|documentsignatures\\.xml)");
    private long left = MOST_BYTES;
    private int parts = MOST_PARTS;

    private OfficeTraces() {}

    /** @throws Unacceptable where it cannot be unpacked within bounds, or was signed by somebody */
    static byte[] removed(byte[] document) {
        synchronized (OfficeTraces.class) { // one at a time: what it unpacks to is held in memory
            return unpacked(document);
        }
    }

    private static byte[] unpacked(byte[] document) {
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
                String name = entry.getName();
                if (--parts < 0 || SIGNED.matcher(name).matches()) {
                    throw new Unacceptable(Files.TELLS);
                }
                write(zip, name, part(name, read(in), depth));
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

    private byte[] part(String name, byte[] content, int depth) throws IOException {
        String emptied = EMPTIED.get(name);
        if (emptied != null) {
            return emptied.getBytes(StandardCharsets.UTF_8);
        }
        if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4) {
            if (depth == DEEPEST) {
                throw new Unacceptable(Files.TELLS);
            }
            return clean(content, depth + 1);
        }
        if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".rdf")) {
            return content;
        }
        if (content.length > 1 && (content[0] & 0xff) >= 0xfe && (content[1] & 0xff) >= 0xfe) {
            throw new Unacceptable(Files.TELLS); // in another encoding nothing would be found
        }
        String text = new String(content, StandardCharsets.ISO_8859_1); // byte by byte, whatever the letters are
        String unnamed = ATTRIBUTE.matcher(text).replaceAll("$1\"\"");
        return ELEMENT.matcher(unnamed).replaceAll("$1$3").getBytes(StandardCharsets.ISO_8859_1);
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
