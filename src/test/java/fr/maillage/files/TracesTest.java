package fr.maillage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody is to know who made a document, it does not tell; where that cannot be had, it is not kept. */
class TracesTest {
    private static final String WHO = "Hélène Le Gall";

    /** Many times what one takes, much less than where each word looks through all that follows. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void an_office_document_tells_neither_author_nor_company_nor_who_commented() throws IOException {
        byte[] inside = zip(Map.of("docProps/core.xml", "<dc:creator>" + WHO + "</dc:creator>"));
        var parts = new LinkedHashMap<String, Object>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", "<w:p><w:ins w:author=\"" + WHO + "\" w:id=\"1\">Été</w:ins></w:p>");
        parts.put("word/comments.xml", "<w:comment w:initials='HLG' w:author='" + WHO + "'/>");
        parts.put("xl/comments1.xml", "<authors><author>" + WHO + "</author></authors>");
        parts.put("docProps/core.xml", "<cp:lastModifiedBy>" + WHO + "</cp:lastModifiedBy>");
        parts.put("docProps/app.xml", "<Company>" + WHO + "</Company>");
        parts.put("word/embeddings/one.xlsx", inside);
        var clean = unzip(Sort.WORD.authorless(zip(parts)));
        assertThat(clean.toString()).doesNotContain(WHO, "HLG", "Le Gall");
        assertThat(clean.get("word/document.xml")).contains("Été", "w:id=\"1\"");
        assertThat(clean.keySet()).containsExactlyElementsOf(parts.keySet());
    }

    @Test
    void an_open_document_stays_one() throws IOException {
        byte[] odt = zip(Map.of(
                "meta.xml", "<meta:initial-creator>" + WHO + "</meta:initial-creator>",
                "content.xml", "<office:annotation><dc:creator>" + WHO + "</dc:creator>Vu</office:annotation>"));
        var clean = unzip(Sort.ODT.authorless(odt));
        assertThat(clean.toString()).doesNotContain(WHO).contains("Vu", "office:document-meta");
    }

    @Test
    void what_unpacks_to_more_than_there_is_room_for_is_not_kept() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/media/nothing.bin"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i <= OfficeTraces.MOST_BYTES / nothing.length; i++) {
                zip.write(nothing);
            }
        }
        assertThat(out.size()).isLessThan(100_000);
        refused(Sort.WORD, out.toByteArray());
    }

    @Test
    void what_is_no_archive_or_was_signed_is_not_kept() throws IOException {
        refused(Sort.SHEET, "PK\u0003\u0004 et rien".getBytes(StandardCharsets.ISO_8859_1));
        refused(Sort.WORD, zip(Map.of("_xmlsignatures/sig1.xml", "<Signature/>")));
    }

    @Test
    void a_pdf_tells_no_author_and_everything_stays_where_it_was() {
        String pdf = "%PDF-1.4\n1 0 obj <</Author (H\\) (Le) Gall) /Creator<48e9> /Title (Bilan)>> endobj\n"
                + "2 0 obj <</Type /Metadata /Length 9>> stream\n<x:xmpmeta>Le Gall</x:xmpmeta>\nendstream endobj\n%%EOF";
        String clean = new String(Sort.PDF.authorless(bytes(pdf)), StandardCharsets.ISO_8859_1);
        assertThat(clean)
                .doesNotContain("Gall", "48e9")
                .contains("/Title (Bilan)", "/Author (")
                .hasSameSizeAs(pdf);
        assertThat(clean.indexOf("endstream")).isEqualTo(pdf.indexOf("endstream"));
    }

    @Test
    void a_pdf_that_tells_where_it_cannot_be_taken_out_is_not_kept() throws IOException {
        refused(Sort.PDF, bytes("%PDF-1.4 <</Author 4 0 R>>"));
        refused(Sort.PDF, bytes("%PDF-1.4 trailer <</Encrypt 3 0 R>>"));
        refused(Sort.PDF, bytes("%PDF-1.4 1 0 obj <</Type/Metadata/Filter/FlateDecode>> stream\nxyz\nendstream"));
        refused(Sort.PDF, packed("<</Author (" + WHO + ")>>"));
        assertThat(Sort.PDF.authorless(packed("<</Type /Page>>"))).isEqualTo(packed("<</Type /Page>>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ppt/commentAuthors.xml            | <p:cmAuthor id="0" name="WHO" initials="HLG"/>
                ppt/authors.xml                   | <p188:author id="{1}" name="WHO" userId="S::WHO"/>
                PPT/CommentAuthors.XML            | <p:cmAuthor id="0" name="WHO"/>
                xl/revisions/userNames.xml        | <userInfo guid="{1}" name="WHO" id="-1"/>
                xl/persons/person.xml             | <person displayName="WHO" id="{1}"/>
                xl/comments1.xml                  | <x:author>WHO</x:author>
                xl/workbook.xml                   | <mc:Choice><x15ac:absPath url="C:\\Users\\WHO\\"/></mc:Choice>
                word/_rels/settings.xml.rels      | <Relationship Id="rId1" Target="file:///C:\\Users\\WHO\\un.dotx"/>
                xl/externalLinks/_rels/a.xml.rels | <Relationship Id="rId1" Target="/Users/WHO/un.xlsx"/>
                DOCPROPS\\Core.xml                | <dc:creator>WHO</dc:creator><dc:title>WHO</dc:title>
                VersionList.xml                   | <VL:version-entry VL:creator="WHO"/>
                /package/services/metadata/core-properties/1f.psmdcp | <dc:subject>WHO</dc:subject>
                """)
    void no_part_of_an_office_document_tells_who(String part, String told) throws IOException {
        var clean = unzip(Sort.SHEET.authorless(zip(Map.of(part, told.replace("WHO", WHO)))));
        assertThat(clean.keySet()).containsExactly(part);
        assertThat(clean.get(part)).doesNotContain(WHO, "Gall", "HLG").isNotBlank();
    }

    @Test
    void a_table_and_a_sheet_keep_their_names_and_a_link_its_address() throws IOException {
        var parts = Map.of(
                "xl/tables/table1.xml", "<table id=\"1\" name=\"Bilan\" displayName=\"Bilan\" ref=\"A1:B2\"/>",
                "xl/workbook.xml", "<sheets><sheet name=\"Mars\" sheetId=\"1\"/></sheets>",
                "xl/_rels/workbook.xml.rels", "<Relationship Target=\"worksheets/sheet1.xml\"/>",
                "word/_rels/document.xml.rels", "<Relationship Target=\"https://example.org/\"/>");
        assertThat(unzip(Sort.SHEET.authorless(zip(parts)))).containsExactlyInAnyOrderEntriesOf(parts);
    }

    @Test
    void an_office_document_that_cannot_be_read_through_is_not_kept() throws IOException {
        refused(Sort.ODT, zip(Map.of("META-INF/manifest.xml", "<manifest:encryption-data manifest:checksum=\"1\"/>")));
        refused(Sort.WORD, zip(Map.of("word/comments.xml", new String(new char[] {0, '<', 0, 'a'}))));
        refused(Sort.SHEET, zip(Map.of("xl/comments1.xml", "<author><b>" + WHO + "</b></author>")));
        refused(Sort.WORD, zip(Map.of("word/embeddings/one.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0
        })));
    }

    @Test
    void a_small_document_does_not_hold_up_the_others() throws IOException {
        byte[] word = zip(Map.of("word/x.xml", "<author ".repeat(700_000)));
        assertThat(word.length).isLessThan(50_000);
        assertTimeoutPreemptively(SOON, () -> Sort.WORD.authorless(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream ",
                "<x:xmpmeta",
                "<rdf:RDF ",
                "/Author(",
                "/Author ",
                "/Author<",
                "/T (",
                "/Subtype/Text ",
                "1 0 obj/Subtype/Text/T(",
                "/Type/Metadata stream\n",
                "/ObjStm/Filter/FlateDecode stream\n",
                "1 "
            })
    void a_long_pdf_is_gone_through_once(String again) {
        byte[] pdf = bytes("%PDF-1.4 " + again.repeat(1_000_000 / again.length()) + ")".repeat(200_000) + " endstream");
        assertTimeoutPreemptively(SOON, () -> keptOrRefused(pdf));
    }

    @Test
    void a_pdf_cut_anywhere_is_kept_or_refused() throws IOException {
        byte[] whole = packed("<</Type /Page /Contents 3 0 R>>");
        for (int length = 0; length < whole.length; length++) {
            keptOrRefused(Arrays.copyOf(whole, length));
        }
        refused(Sort.PDF, bytes("%PDF-1.5 <</Type /ObjStm /Filter /FlateDecode>> stream"));
        refused(Sort.PDF, bytes("%PDF-1.5 <</Type /ObjStm /Filter /FlateDecode>> stream\r"));
        refused(Sort.PDF, bytes("%PDF-1.5 <</Author (Le"));
        refused(Sort.PDF, bytes("%PDF-1.5 <</Author (Le\\"));
        refused(Sort.PDF, bytes("%PDF-1.5 <</Author <48"));
    }

    @Test
    void a_comment_in_a_pdf_does_not_tell_whose_it_is() throws IOException {
        String pdf =
                "%PDF-1.4\n1 0 obj <</Contents (L'objectif) /T (H\u00e9l\u00e8ne \\(Le\\) Gall) /Subtype /Highlight>> endobj\n"
                        + "2 0 obj <</Subtype/Text/T<FEFF0048>/Type/Annot>> endobj\n"
                        + "3 0 obj <</Subtype /Widget /FT /Tx /T (Commune)>> endobj\n4 0 obj <</S /H1 /T (Chapitre)>> endobj";
        String clean = new String(Sort.PDF.authorless(bytes(pdf)), StandardCharsets.ISO_8859_1);
        assertThat(clean)
                .doesNotContain("Gall", "FEFF0048")
                .contains("(L'objectif)", "/T (Commune)", "/T (Chapitre)")
                .hasSameSizeAs(pdf);
        refused(Sort.PDF, bytes("%PDF-1.4 1 0 obj <</Subtype /Text /T 4 0 R>> endobj"));
        refused(Sort.PDF, bytes("%PDF-1.4 1 0 obj [<</Subtype/Text/T(a)>><</Subtype/Widget/T(b)>>] endobj"));
        refused(Sort.PDF, packed("<</Subtype /Ink /T (" + WHO + ")>>"));
        assertThat(Sort.PDF.authorless(packed("<</Subtype /Widget /T (a)>>"))).isNotEmpty();
    }

    @Test
    void a_pdf_with_something_attached_is_not_kept() {
        refused(Sort.PDF, bytes("%PDF-1.7 1 0 obj <</Type /EmbeddedFile /Filter /FlateDecode>> stream\nx\nendstream"));
    }

    private static void keptOrRefused(byte[] pdf) {
        try {
            assertThat(Sort.PDF.authorless(pdf)).hasSameSizeAs(pdf);
        } catch (Unacceptable e) {
            assertThat(e.key()).isEqualTo(Files.TELLS);
        }
    }

    private static byte[] packed(String objects) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(bytes("%PDF-1.5\n1 0 obj <</Type /ObjStm /Filter /FlateDecode>> stream\r\n"));
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes(objects));
            deflater.finish();
        }
        out.write(bytes("\nendstream endobj"));
        return out.toByteArray();
    }

    private static void refused(Sort sort, byte[] file) {
        assertThatThrownBy(() -> sort.authorless(file))
                .isInstanceOfSatisfying(
                        Unacceptable.class, one -> assertThat(one.key()).isEqualTo(Files.TELLS));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, ?> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(
                        part.getValue() instanceof byte[] file
                                ? file
                                : part.getValue().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                parts.put(
                        entry.getName(),
                        entry.getName().endsWith(".xlsx")
                                ? unzip(content).toString()
                                : new String(content, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
