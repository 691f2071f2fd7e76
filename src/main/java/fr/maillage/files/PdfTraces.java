package fr.maillage.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes out of a PDF who made it and with what: the entries of its information dictionary (ISO 32000-1, 14.3.3) and its
 * metadata streams (14.3.2) are overwritten in place, so that everything else stays where it says it is. Where they may stand
 * in what is compressed or encrypted they cannot be: then it is not kept.
 */
final class PdfTraces {
    /** Of compressed objects looked through, in bytes. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final String KEYS = "/(?:Author|Creator|Producer|Company|Manager|LastModifiedBy|SourceModified)";
    private static final Pattern NAMED = Pattern.compile(KEYS + "(?![A-Za-z0-9])");
    private static final Pattern ENTRY = Pattern.compile(KEYS + "\\s*(?=[(<])");
    private static final Pattern PACKET =
            Pattern.compile("<x:xmpmeta.*?</x:xmpmeta>|<rdf:RDF.*?</rdf:RDF>", Pattern.DOTALL);
    private static final String STREAM = "stream";

    /** A longer dictionary before a stream is none that is known here. */
    private static final int LONGEST = 4_000;

    private static final Pattern REFUSED = Pattern.compile("/Encrypt(?![A-Za-z])|/ByteRange(?![A-Za-z])");
    private final byte[] file;
    private int left = MOST_BYTES;

    private PdfTraces(byte[] file) {
        this.file = file.clone();
    }

    /** @throws Unacceptable where it may tell in what cannot be read, or was signed by somebody */
    static byte[] removed(byte[] file) {
        return new PdfTraces(file).clean();
    }

    private byte[] clean() {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (REFUSED.matcher(text).find()) {
            throw new Unacceptable(Files.TELLS);
        }
        PACKET.matcher(text).results().forEach(found -> Arrays.fill(file, found.start(), found.end(), (byte) ' '));
        var entry = ENTRY.matcher(text);
        int blanked = 0;
        while (entry.find()) {
            blank(entry.end());
            blanked++;
        }
        if (NAMED.matcher(text).results().count() > blanked) {
            throw new Unacceptable(Files.TELLS); // said by reference, or in a way not known here
        }
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + 1)) {
            if (!text.startsWith("end", at - 3)) {
                int object = Math.max(text.lastIndexOf("obj", at), at - LONGEST);
                look(text.substring(Math.max(object, 0), at), at + STREAM.length());
            }
        }
        return file;
    }

    /** The string that begins there, as ISO 32000-1, 7.3.4 has them. */
    private void blank(int from) {
        if (file[from] == '<') {
            for (int i = from + 1; i < file.length && file[i] != '>'; i++) {
                file[i] = (byte) ((i - from) % 2 == 1 ? '2' : '0');
            }
            return;
        }
        int open = 1;
        for (int i = from + 1; i < file.length; i++) {
            switch (file[i]) {
                case '\\' -> {
                    file[i++] = ' ';
                    if (i == file.length) {
                        throw new Unacceptable(Files.TELLS);
                    }
                }
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            if (open == 0) {
                return;
            }
            file[i] = ' ';
        }
        throw new Unacceptable(Files.TELLS);
    }

    /** @param end of its first word */
    private void look(String dictionary, int end) {
        boolean objects = dictionary.contains("/ObjStm");
        if (!objects && !dictionary.matches("(?s).*/Type\\s*/Metadata.*")) {
            return;
        }
        if (!dictionary.contains("/Filter")) {
            return; // overwritten where it stood
        }
        if (!objects || !dictionary.contains("/FlateDecode") || dictionary.contains("/DecodeParms")) {
            throw new Unacceptable(Files.TELLS);
        }
        if (NAMED.matcher(inflated(data(end))).find()) {
            throw new Unacceptable(Files.TELLS);
        }
    }

    private int data(int end) {
        return file[end] == '\r' ? end + 2 : end + 1;
    }

    private String inflated(int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            var text = new StringBuilder();
            byte[] part = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(part);
                left -= read;
                if (left < 0 || read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Unacceptable(Files.TELLS);
                }
                text.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        } catch (DataFormatException e) {
            throw new Unacceptable(Files.TELLS);
        } finally {
            inflater.end();
        }
    }
}
