package fr.maillage.directory.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the first bytes of a file say it is. */
enum Signature {
    EMPTY("import.refusal.empty"),
    GZIP("import.refusal.compressed-twice"),
    ZIP("import.refusal.zip"),
    SPREADSHEET("import.refusal.spreadsheet"),
    PDF("import.refusal.pdf"),
    UTF_16("import.refusal.utf-16"),
    HTML("import.refusal.html"),
    XML("import.refusal.xml"),
    BINARY("import.refusal.binary"),
    JSON("import.refusal.json-for-csv"),
    TEXT("import.refusal.text-for-json");

    /** Why a file with this signature is refused where another one was expected. */
    final String refusal;

    private static final Pattern MARKUP =
            Pattern.compile("<(!doctype html|html|head|body|script|!--).*", Pattern.DOTALL);

    Signature(String refusal) {
        this.refusal = refusal;
    }

    /** @param head up to 4 kB; a UTF-8 byte order mark is already taken off */
    static Signature of(byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
            boolean office = latin.contains("[Content_Types].xml")
                    || latin.contains("xl/")
                    || latin.contains("application/vnd.oasis.opendocument");
            return office ? SPREADSHEET : ZIP;
        }
        if (latin.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return SPREADSHEET;
        }
        if (latin.startsWith("%PDF")) {
            return PDF;
        }
        if (latin.startsWith("\u00ff\u00fe") || latin.startsWith("\u00fe\u00ff") || hasWideCharacters(head)) {
            return UTF_16;
        }
        return ofText(latin);
    }

    private static Signature ofText(String latin) {
        String text = latin.stripLeading();
        if (text.isEmpty()) {
            return EMPTY;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(lower).matches()) {
            return HTML;
        }
        if (lower.startsWith("<?xml")) {
            return lower.contains("<html") ? HTML : XML;
        }
        long controls = latin.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')
                .count();
        if (controls * 20 > latin.length()) {
            return BINARY;
        }
        return text.charAt(0) == '{' || text.charAt(0) == '[' ? JSON : TEXT;
    }

    /** UTF-16 (or UTF-32) without a mark: Latin text shows a zero in every second byte. */
    private static boolean hasWideCharacters(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int half = head.length / 2;
        return half >= 4 && (zeros[0] > half * 0.7 && zeros[1] == 0 || zeros[1] > half * 0.7 && zeros[0] == 0);
    }
}
