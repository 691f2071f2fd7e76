package fr.maillage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a file is, is read in it, whatever it is called. */
class SortTest {
    @Test
    void pictures_and_documents_are_told_by_what_they_hold() throws IOException {
        assertThat(Sort.of(Drawn.picture("png", 9, 9))).contains(Sort.PNG);
        assertThat(Sort.of(Drawn.picture("jpeg", 9, 9))).contains(Sort.JPEG);
        assertThat(Sort.of(bytes("%PDF-1.7 …"))).contains(Sort.PDF);
        assertThat(Sort.of(bytes("Nom;Ville\nÉtel;56"))).contains(Sort.TEXT);
        assertThat(Sort.of(zip("[Content_Types].xml", "word/document.xml"))).contains(Sort.WORD);
        assertThat(Sort.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(Sort.SHEET);
        assertThat(Sort.of(openDocument())).contains(Sort.ODT);
    }

    @Test
    void programs_archives_macros_and_what_is_unknown_are_refused() throws IOException {
        assertThat(Sort.of(new byte[] {'M', 'Z', 0, 3})).isEmpty();
        assertThat(Sort.of(zip("programme.exe"))).isEmpty();
        assertThat(Sort.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(Sort.of(new byte[0])).isEmpty();
    }

    @Test
    void a_page_of_the_web_is_only_text() {
        assertThat(Sort.of(bytes("<html><script>alert(1)</script>"))).contains(Sort.TEXT);
        assertThat(Sort.of(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
                .contains(Sort.TEXT);
    }

    @Test
    void a_name_ends_as_what_it_is() {
        assertThat(Sort.PDF.named("bilan.exe")).isEqualTo("bilan.exe.pdf");
        assertThat(Sort.PDF.named("Bilan.PDF")).isEqualTo("Bilan.PDF");
        assertThat(Sort.TEXT.named("page.html")).isEqualTo("page.html.txt");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        byte[] type = bytes(Sort.ODT.type());
        var checksum = new CRC32();
        checksum.update(type);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(checksum.getValue());
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(1);
        }
        return out.toByteArray();
    }
}
