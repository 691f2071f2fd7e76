package fr.maillage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Where nobody is to know who made a document, it does not tell; where that cannot be had, it is not kept. */
class TracesTest {
    private static final String WHO = "Hélène Le Gall";

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
