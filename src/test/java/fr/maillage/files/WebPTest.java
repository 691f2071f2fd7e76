package fr.maillage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A WebP is drawn anew like any picture, and no file asks for more than one picture of the size it says. */
class WebPTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    /** Where a lossy one says its size. */
    private static final int SIZE = 26;

    @ParameterizedTest
    @CsvSource({
        "lossy, 400, 300, image/jpeg",
        "lossless, 400, 300, image/jpeg",
        "clear, 40, 30, image/png",
        "moving, 40, 30, image/jpeg",
    })
    void each_of_its_ways_is_read(String name, int width, int height, String type) {
        byte[] file = file(name);
        assertThat(Sort.of(file)).contains(Sort.WEBP);
        var picture = drawn(file).orElseThrow();
        assertThat(picture.type()).isEqualTo(type);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        assertThat(new Color(Drawn.read(picture.bytes()).getRGB(5, 5)).getRed()).isGreaterThan(200);
    }

    @Test
    void it_stands_upright_and_does_not_say_where_it_was_taken() {
        byte[] file = inside(WIDTH, HEIGHT, part("VP8 ", lossy()), part("EXIF", Drawn.exif(6)));
        assertThat(text(file)).contains(Drawn.PLACE);
        var picture = drawn(file).orElseThrow();
        assertThat(picture.width()).isEqualTo(HEIGHT);
        assertThat(new Color(Drawn.read(picture.bytes()).getRGB(150, 10)).getRed())
                .isGreaterThan(200);
        assertThat(text(picture.bytes())).doesNotContain(Drawn.PLACE, "Exif");
    }

    @Test
    void a_small_file_that_says_it_is_huge_is_not_read() {
        assertThat(drawn(huge(file("lossy"), SIZE))).isEmpty();
    }

    @Test
    void a_picture_larger_than_the_file_says_is_not_read() {
        assertThat(drawn(inside(WIDTH, HEIGHT, part("VP8 ", huge(lossy(), 6))))).isEmpty();
        byte[] lossless = Arrays.copyOfRange(file("lossless"), 20, file("lossless").length);
        assertThat(drawn(inside(WIDTH, HEIGHT, part("VP8L", lossless)))).isPresent();
        assertThat(drawn(inside(WIDTH - 1, HEIGHT, part("VP8L", lossless)))).isEmpty();
    }

    /** Its reader would be given as much memory as the profile says it is long. */
    @Test
    void a_profile_of_colours_is_left_out_however_long_it_says_it_is() {
        var profile =
                ByteBuffer.allocate(132).putInt(0, 0x7ffffff0).put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
        byte[] file = inside(WIDTH, HEIGHT, part("ICCP", profile.array()), part("VP8 ", lossy()));
        file[20] |= 0x20;
        assertThat(drawn(file)).isPresent();
    }

    @Test
    void more_pictures_than_one_are_not_read() {
        byte[] picture = part("VP8 ", lossy());
        assertThat(drawn(inside(WIDTH, HEIGHT, picture))).isPresent();
        assertThat(drawn(inside(WIDTH, HEIGHT, picture, picture))).isEmpty();
    }

    /** 65,536 groups of tables, each of which says next to nothing (RFC 9649, 3.7.2.2.2): 160 kB that take 350 MB. */
    @Test
    void a_small_file_with_very_many_tables_takes_no_memory() {
        assertThat(drawn(tables(2))).as("soundly written").isPresent();
        assertThat(drawn(tables(0x10000))).isEmpty();
    }

    /** Without loss, 4 pixels to a side. */
    private static byte[] tables(int groups) {
        var bits = new BitSet();
        int at = 0;
        at = write(bits, at, 14, 3); // sides, less one
        at = write(bits, at, 14, 3);
        at = write(bits, at, 1 + 3 + 1 + 1, 0); // clear, version, transforms, cache
        at = write(bits, at, 1 + 3, 1); // there is an image of groups, each of 4 pixels
        at = write(bits, at, 1, 0); // its cache
        at = table(bits, at, groups - 1 & 0xff);
        at = table(bits, at, groups - 1 >> 8);
        for (int i = 0; i < 3; i++) {
            at = table(bits, at, 0);
        }
        for (int i = 0; i < 5 * groups; i++) {
            at = write(bits, at, 4, 1); // one symbol, 0
        }
        byte[] written = Arrays.copyOf(bits.toByteArray(), at / 8 + 9);
        return part(
                "RIFF",
                joined("WEBP".getBytes(StandardCharsets.US_ASCII), part("VP8L", joined(new byte[] {0x2f}, written))));
    }

    /** Of one symbol. */
    private static int table(BitSet bits, int at, int symbol) {
        return write(bits, write(bits, at, 3, 0b101), 8, symbol);
    }

    private static int write(BitSet bits, int at, int length, int value) {
        for (int i = 0; i < length; i++) {
            bits.set(at + i, (value >> i & 1) == 1);
        }
        return at + length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless", "clear", "moving"})
    void what_is_cut_short_is_no_picture(String name) {
        byte[] file = file(name);
        assertThat(drawn(Arrays.copyOf(file, 30))).isEmpty();
        assertThat(drawn(Arrays.copyOf(file, file.length / 3))).isEmpty();
    }

    /** Whatever is read of it, it ends as any other: with a picture or without. */
    @ParameterizedTest
    @ValueSource(strings = {"lossless", "clear", "moving"})
    void what_is_broken_anywhere_does_no_harm(String name) {
        var chance = new Random(7);
        for (int n = 0; n < 60; n++) {
            byte[] broken = file(name);
            broken[12 + chance.nextInt(broken.length - 12)] = (byte) chance.nextInt();
            drawn(broken).ifPresent(picture -> assertThat(picture.width()).isPositive());
        }
    }

    private static Optional<Picture> drawn(byte[] file) {
        return Picture.from(Sort.WEBP, file);
    }

    /** The picture itself, without what stands around it. */
    private static byte[] lossy() {
        byte[] file = file("lossy");
        return Arrays.copyOfRange(file, 20, file.length);
    }

    private static byte[] huge(byte[] picture, int at) {
        ByteBuffer.wrap(picture)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(at, (short) 16_383)
                .putShort(at + 2, (short) 16_383);
        return picture;
    }

    /** A file that says its size itself, with what it holds (RFC 9649, 2.7). */
    private static byte[] inside(int width, int height, byte[]... parts) {
        byte exif = 8;
        var head = ByteBuffer.allocate(11).order(ByteOrder.LITTLE_ENDIAN).put(exif);
        head.putInt(4, width - 1).putInt(7, height - 1);
        return part(
                "RIFF",
                joined(
                        "WEBP".getBytes(StandardCharsets.US_ASCII),
                        part("VP8X", Arrays.copyOf(head.array(), 10)),
                        joined(parts)));
    }

    private static byte[] part(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] file(String name) {
        try (InputStream in = WebPTest.class.getResourceAsStream("/pictures/" + name + ".webp")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
