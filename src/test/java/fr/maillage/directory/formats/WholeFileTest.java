package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeFileTest {
    private static final String SOUND = CsvText.file(CsvText.row("a"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    '';empty
                    '  \r\n ';empty
                    <!DOCTYPE html><html lang="fr">;html
                    '  <HTML>';html
                    <?xml version="1.0"?><data/>;xml
                    %PDF-1.7;pdf
                    [{"id": "a"}];json-for-csv
                    bonjour, comment allez-vous;unknown-header
                    """)
    void what_is_no_csv_is_refused_with_words(String file, String key) {
        assertThat(Gathered.from(Format.PLACES, file).refusal()).isEqualTo("import.refusal." + key);
    }

    @Test
    void what_is_no_text_is_refused() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);

        assertThat(Gathered.from(Format.PLACES, noise).refusal()).isEqualTo("import.refusal.binary");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void utf_16_is_refused_with_words(String charset) throws IOException {
        byte[] file = SOUND.getBytes(charset);

        assertThat(Gathered.from(Format.PLACES, file).refusal()).isIn("import.refusal.utf-16", "import.refusal.binary");
    }

    @Test
    void zip_and_workbooks_are_told_apart() throws IOException {
        assertThat(Gathered.from(Format.PLACES, zip("lieux.csv")).refusal()).isEqualTo("import.refusal.zip");
        assertThat(Gathered.from(Format.PLACES, zip("[Content_Types].xml")).refusal())
                .isEqualTo("import.refusal.spreadsheet");
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1};
        assertThat(Gathered.from(Format.PLACES, old).refusal()).isEqualTo("import.refusal.spreadsheet");
    }

    @Test
    void gzip_is_unpacked() throws IOException {
        assertThat(Gathered.from(Format.PLACES, gzip(SOUND.getBytes(StandardCharsets.UTF_8)))
                        .ids())
                .containsExactly("a");
    }

    @Test
    void damaged_and_doubled_gzip_are_refused() throws IOException {
        byte[] packed = gzip(SOUND.getBytes(StandardCharsets.UTF_8));

        assertThat(Gathered.from(Format.PLACES, Arrays.copyOf(packed, packed.length / 2))
                        .refusal())
                .isEqualTo("import.refusal.compressed-broken");
        assertThat(Gathered.from(Format.PLACES, Arrays.copyOf(packed, 5)).refusal())
                .isEqualTo("import.refusal.compressed-broken");
        assertThat(Gathered.from(Format.PLACES, gzip(packed)).refusal()).isEqualTo("import.refusal.compressed-twice");
    }

    @Test
    void a_gzip_bomb_is_stopped_early() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((SOUND + "b,").getBytes(StandardCharsets.UTF_8));
            new Endless('x', 64 << 20).transferTo(gzip);
        }

        assertThat(Gathered.from(Format.PLACES, packed.toByteArray()).refusal())
                .isEqualTo("import.refusal.compressed-too-much");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_packed_or_not() throws IOException {
        byte[] file = CsvText.file("x".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
        Limits small = Limits.standard().withBytes(2 << 20);

        assertThat(Gathered.from(Format.PLACES, new ByteArrayInputStream(file), small)
                        .refusal())
                .isEqualTo("import.refusal.too-large");
        InputStream packed = new ByteArrayInputStream(gzip(varied(3 << 20)));
        assertThat(Gathered.from(Format.PLACES, packed, small).refusal()).isEqualTo("import.refusal.too-large");
    }

    @Test
    void too_many_records_are_refused() {
        String file = CsvText.file(CsvText.row("a"), CsvText.row("b"), CsvText.row("c"));
        InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));

        assertThat(Gathered.from(Format.PLACES, in, new Limits(1 << 20, 1 << 20, 2))
                        .refusal())
                .isEqualTo("import.refusal.too-many-records");
    }

    @Test
    void a_stream_that_fails_ends_in_a_refusal_and_a_sink_that_fails_is_heard() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable");
            }
        };
        assertThat(Gathered.from(Format.PLACES, failing, Limits.standard()).refusal())
                .isEqualTo("import.refusal.unreadable");

        InputStream sound = new ByteArrayInputStream(SOUND.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Format.PLACES.read(sound, Limits.standard(), reading -> {
                    throw new IllegalStateException("database");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static byte[] varied(int size) {
        StringBuilder text = new StringBuilder(CsvText.header(",")).append('\n');
        for (int i = 0; text.length() < size; i++) {
            text.append(CsvText.row("lieu-" + Integer.toHexString(i * 0x9e3779b9)))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(SOUND.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
