package fr.maillage.files;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A part of a document of an office suite: what of it names who wrote, commented or changed it, or where on their machine
 * it lay. The parts are those of ECMA-376 and of OpenDocument, their names those of ECMA-376-2, which tells no case. No
 * expression goes past the next tag or quote: a part of any length is gone through once.
 */
final class OfficePart {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String CORE = XML
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
    private static final String CORE_FOLDER = "package/services/metadata/core-properties/";
    private static final Map<String, String> EMPTIED = Map.of(
            "docprops/core.xml",
            CORE,
            "docprops/app.xml",
            XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            "docprops/custom.xml",
            XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
            "meta.xml",
            XML + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " office:version=\"1.2\"><office:meta/></office:document-meta>");

    private static final Pattern SIGNED = Pattern.compile("(^|.*/)(_xmlsignatures/.*|documentsignatures\\.xml)");

    /** Who commented or changed something, wherever it is said. */
    private static final Pattern SOMEBODY =
            attribute("author|creator|initials|userId|userName|lastModifiedBy|lastEditedBy");

    /** Parts that list people, where what is a name of theirs elsewhere is that of a table or a sheet. */
    private static final Pattern PEOPLE =
            Pattern.compile("xl/persons/.*|ppt/(?:comment)?authors[^/]*\\.xml|xl/revisions/usernames[^/]*\\.xml");

    private static final Pattern NAME = attribute("name|displayName");
    private static final String TELLING = "((?:\\w+:)?author|dc:creator|cp:lastModifiedBy|loext:sender-initials"
            + "|meta:(?:creator-initials|initial-creator|printed-by)|text:(?:initial-creator|creator|author-name|author-initials))";
    private static final Pattern ELEMENT =
            Pattern.compile("(<" + TELLING + "(?:\\s[^<>]*+)?>)[^<]*+(</\\2>)"); // linear: up to the next tag only
    private static final Pattern UNEMPTIED = Pattern.compile("<" + TELLING + "(?:\\s[^<>]*+)?(?<!/)>(?!</)");

    /** Where Excel saved it last. */
    private static final Pattern PLACE = Pattern.compile("<(?:\\w+:)?absPath\\s[^<>]*+(?<=/)>");

    private static final Pattern UNTAKEN_PLACE = Pattern.compile("<(?:\\w+:)?absPath\\s");

    /** Templates, pictures and tables on their own machine or a server; nobody else could follow these. */
    private static final Pattern TARGET =
            Pattern.compile("(?i)(\\sTarget\\s*=\\s*)(?:\"(?:LOCAL)[^\"]*\"|'(?:LOCAL)[^']*')"
                    .replace("LOCAL", "file:|[a-z]:[\\\\/]|\\\\\\\\|/(?:users|home)/"));

    private final String name;

    /** @param name as the archive says it */
    OfficePart(String name) {
        this.name = name.toLowerCase(Locale.ROOT).replace('\\', '/').replaceFirst("^/+", "");
    }

    boolean signed() {
        return SIGNED.matcher(name).matches();
    }

    /** What a part that says only who made the document becomes; empty where it is no such part. */
    String emptied() {
        return name.startsWith(CORE_FOLDER) && !name.endsWith(".rels") ? CORE : EMPTIED.getOrDefault(name, "");
    }

    boolean xml(byte[] content) {
        return name.endsWith(".xml")
                || name.endsWith(".rels")
                || name.endsWith(".rdf")
                || content.length > 3 && (content[0] == '<' || content[0] == (byte) 0xef && content[1] == (byte) 0xbb);
    }

    /** @throws Unacceptable where it is encrypted, or says a name in a way not known here */
    String unnamed(String text) {
        if (text.indexOf('\0') >= 0 || name.equals("meta-inf/manifest.xml") && text.contains("encryption-data")) {
            throw new Unacceptable(Files.TELLS); // in another encoding nothing would be found
        }
        String clean = SOMEBODY.matcher(text).replaceAll("$1\"\"");
        if (PEOPLE.matcher(name).matches()) {
            clean = NAME.matcher(clean).replaceAll("$1\"\"");
        }
        if (name.endsWith(".rels")) {
            String own = name.replaceFirst(".*/", "").replaceAll("[^a-z0-9.]", "");
            clean = TARGET.matcher(clean).replaceAll("$1\"file:///" + own + "\"");
        }
        clean = ELEMENT.matcher(PLACE.matcher(clean).replaceAll("")).replaceAll("$1$3");
        if (UNEMPTIED.matcher(clean).find() || UNTAKEN_PLACE.matcher(clean).find()) {
            throw new Unacceptable(Files.TELLS);
        }
        return clean;
    }

    private static Pattern attribute(String names) {
        return Pattern.compile("(\\s(?:\\w+:)?(?:" + names + ")\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')");
    }
}
