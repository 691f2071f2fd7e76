package fr.maillage.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The bytes of a PDF, read as letters, and overwritten in place, so that everything else stays where it says it is. */
final class PdfText {
    private final byte[] file;
    private final String text;

    PdfText(byte[] file) {
        this.file = file.clone();
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /** As it was before anything was overwritten. */
    String text() {
        return text;
    }

    byte[] bytes() {
        return file;
    }

    void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (file[i] != '\r' && file[i] != '\n') {
                file[i] = ' ';
            }
        }
    }

    /** @throws Unacceptable where it begins and does not end */
    void blankAll(String opening, String closing) {
        for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at)) {
            int end = text.indexOf(closing, at);
            if (end < 0) {
                throw new Unacceptable(Files.TELLS);
            }
            blank(at, end + closing.length());
            at = end;
        }
    }

    /** @throws Unacceptable where what such a key says is no string that ends there: it is said in a way not known here */
    void blankStrings(Pattern keys, int from, int to) {
        var key = keys.matcher(text);
        for (int at = from; at < to && key.region(at, to).find(); ) {
            at = blankString(key.end(), to);
        }
    }

    /** The string that begins after the white space there, as ISO 32000-1, 7.3.4 has them; its end. */
    private int blankString(int after, int to) {
        int from = after;
        while (from < to && " \t\r\n\f\0".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        if (text.startsWith("(", from)) {
            return blankLetters(from + 1, to);
        }
        if (!text.startsWith("<", from) || text.startsWith("<<", from)) {
            throw new Unacceptable(Files.TELLS);
        }
        for (int i = from + 1; i < to; i++) {
            if (file[i] == '>') {
                return i + 1;
            }
            file[i] = (byte) ((i - from) % 2 == 1 ? '2' : '0');
        }
        throw new Unacceptable(Files.TELLS);
    }

    private int blankLetters(int from, int to) {
        int open = 1;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter == '(') {
                open++;
            } else if (letter == ')' && --open == 0) {
                return i + 1;
            }
            file[i] = ' ';
            if (letter == '\\' && ++i < to) {
                file[i] = ' ';
            }
        }
        throw new Unacceptable(Files.TELLS);
    }
}
