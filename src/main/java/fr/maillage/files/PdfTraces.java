package fr.maillage.files;

import java.util.regex.Pattern;

/**
 * Takes out of a PDF who made it and with what, and who commented it: the entries of its information dictionary (ISO
 * 32000-1, 14.3.3), its metadata streams (14.3.2) and the titles of its annotations (12.5.6.2) are overwritten. Where they may
 * stand in what is compressed, encrypted or attached they cannot be: then it is not kept. It is gone through once from its
 * beginning to its end, however often a word of it comes.
 */
final class PdfTraces {
    private static final String NAME_ENDS = "(?![^\\s\\x00()<>\\[\\]{}/%])";
    private static final Pattern NAMED = Pattern.compile(
            "/(?:Author|Creator|Producer|Company|Manager|LastModifiedBy|SourceModified)(?![A-Za-z0-9])");
    private static final Pattern REFUSED =
            Pattern.compile("/(?:Encrypt|ByteRange|EmbeddedFiles?|FileAttachment)(?![A-Za-z])");
    private static final Pattern METADATA = Pattern.compile("/Type\\s*/Metadata" + NAME_ENDS);

    /** The title of an annotation is its author; elsewhere it is the name of a field of a form, or of a chapter. */
    private static final Pattern TITLE = Pattern.compile("/T" + NAME_ENDS);

    private static final String ANNOTATION =
            "/Subtype\\s*/(?:Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut"
                    + "|Stamp|Caret|Ink|Popup|Sound|Movie|Screen|Redact|Projection|3D|RichMedia)" + NAME_ENDS;
    private static final Pattern ANNOTATED = Pattern.compile(ANNOTATION);
    private static final Pattern FIELD = Pattern.compile("/Subtype\\s*/Widget" + NAME_ENDS);
    private static final Pattern WORD = Pattern.compile(
            "(?<object>\\d\\s+obj(?![A-Za-z])|endobj)|(?<ends>endstream)" + "|(?<stream>stream)|" + ANNOTATION);

    private final PdfText file;
    private final String text;
    private final PdfObjects objects = new PdfObjects();

    private PdfTraces(PdfText file) {
        this.file = file;
        this.text = file.text();
    }

    /** @throws Unacceptable where it may tell in what cannot be read, was signed by somebody, or is not whole */
    static byte[] removed(byte[] file) {
        var traces = new PdfTraces(new PdfText(file));
        traces.clean();
        return traces.file.bytes();
    }

    private void clean() {
        if (REFUSED.matcher(text).find()) {
            throw new Unacceptable(Files.TELLS);
        }
        file.blankAll("<x:xmpmeta", "</x:xmpmeta>");
        file.blankAll("<rdf:RDF", "</rdf:RDF>");
        file.blankStrings(NAMED, 0, text.length());
        var word = WORD.matcher(text);
        int object = 0;
        int dictionary = 0;
        int metadata = -1;
        boolean annotated = false;
        while (word.find()) {
            if (word.group("object") != null) {
                if (annotated) {
                    untitle(object, word.start());
                }
                annotated = false;
                object = dictionary = word.end();
            } else if (word.group("ends") != null) {
                if (metadata >= 0) {
                    file.blank(metadata, word.start());
                }
                metadata = -1;
                dictionary = word.end();
            } else if (word.group("stream") != null) {
                boolean tells = told(text.substring(dictionary, word.start()), word.end());
                metadata = tells && metadata < 0 ? word.end() : metadata;
                dictionary = word.end();
            } else {
                annotated = true;
            }
        }
        if (metadata >= 0) {
            throw new Unacceptable(Files.TELLS);
        }
        if (annotated) {
            untitle(object, text.length());
        }
    }

    private void untitle(int from, int to) {
        if (FIELD.matcher(text).region(from, to).find()) {
            throw new Unacceptable(Files.TELLS); // which of the two has the title is not looked into
        }
        file.blankStrings(TITLE, from, to);
    }

    /** Whether the stream that begins there is metadata that can be overwritten. */
    private boolean told(String dictionary, int end) {
        boolean packed = dictionary.contains("/ObjStm");
        if (!packed) {
            boolean metadata = METADATA.matcher(dictionary).find();
            if (metadata && dictionary.contains("/Filter")) {
                throw new Unacceptable(Files.TELLS);
            }
            return metadata;
        }
        if (!dictionary.contains("/Filter")) {
            return false; // overwritten where it stood
        }
        if (!dictionary.contains("/FlateDecode") || dictionary.contains("/DecodeParms")) {
            throw new Unacceptable(Files.TELLS);
        }
        String said = objects.in(file.bytes(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
        if (NAMED.matcher(said).find()
                || REFUSED.matcher(said).find()
                || ANNOTATED.matcher(said).find() && TITLE.matcher(said).find()) {
            throw new Unacceptable(Files.TELLS);
        }
        return false;
    }
}
