package fr.maillage.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a file is, told by its first bytes, and for the documents of office suites by the names inside. Macros are refused:
 * what is opened on a colleague's word runs on their machine.
 */
enum Sort {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt", "csv", "md", "ics", "vcf");

    private static final String MIMETYPE = "mimetype";
    private static final List<String> UNREAD = List.of("hei", "hev", "mif1", "msf1", "avi");

    private final String type;
    private final List<String> endings;

    Sort(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    String type() {
        return type;
    }

    boolean picture() {
        return this == JPEG || this == PNG || this == GIF || this == WEBP;
    }

    /** Without who made it; pictures are drawn anew, and a text says nothing but its words. */
    byte[] authorless(byte[] file) {
        if (picture() || this == TEXT) {
            return file;
        }
        synchronized (Sort.class) { // one document at a time: what it unpacks to is held in memory
            return this == PDF ? PdfTraces.removed(file) : OfficeTraces.removed(file);
        }
    }

    /** The name, ending as what it is. */
    String named(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        boolean tells = endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
        return tells ? name : name + "." + endings.getFirst();
    }

    static Optional<Sort> of(byte[] file) {
        if (begins(file, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(file, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        }
        if (begins(file, 'R', 'I', 'F', 'F') && says(file, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (begins(file, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(file, 'P', 'K', 3, 4)) {
            return office(new String(file, StandardCharsets.ISO_8859_1));
        }
        return text(file) ? Optional.of(TEXT) : Optional.empty();
    }

    /** A picture of the telephones that keep them in fewer bytes (HEIC, AVIF: ISO 23008-12), which nothing here reads. */
    static boolean unreadPicture(byte[] file) {
        return says(file, 4, "ftyp") && UNREAD.stream().anyMatch(brand -> says(file, 8, brand));
    }

    private static Optional<Sort> office(String zip) {
        if (zip.contains("vbaProject") || zip.contains("Basic/script-lc.xml")) {
            return Optional.empty();
        }
        if (zip.startsWith(MIMETYPE, 30)) { // the first entry of an OpenDocument, which is not compressed
            String said = zip.substring(30 + MIMETYPE.length(), Math.min(zip.length(), 120));
            return Arrays.stream(values())
                    .filter(sort -> sort.type.contains("opendocument") && said.startsWith(sort.type + "PK"))
                    .findFirst();
        }
        if (!zip.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return zip.contains("word/document.xml")
                ? Optional.of(WORD)
                : zip.contains("xl/workbook.xml")
                        ? Optional.of(SHEET)
                        : zip.contains("ppt/presentation.xml") ? Optional.of(SLIDES) : Optional.empty();
    }

    private static boolean text(byte[] file) {
        for (byte one : file) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return false;
            }
        }
        return file.length > 0;
    }

    private static boolean says(byte[] file, int at, String word) {
        byte[] letters = word.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= at + letters.length
                && Arrays.equals(file, at, at + letters.length, letters, 0, letters.length);
    }

    private static boolean begins(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
