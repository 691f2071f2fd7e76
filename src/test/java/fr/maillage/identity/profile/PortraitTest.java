package fr.maillage.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_photo_becomes_a_small_square(String format) throws IOException {
        var portrait = read(Portrait.from(file(format, 900, 600)).orElseThrow());
        assertThat(portrait.getWidth()).isEqualTo(256);
        assertThat(portrait.getHeight()).isEqualTo(256);
    }

    @Test
    void a_photo_taken_with_the_telephone_on_its_side_stands_upright() throws IOException {
        // drawn with its left half red: turned a quarter clockwise, red is on top
        var upright = read(Portrait.from(turned(file("jpeg", 400, 400), 6)).orElseThrow());
        assertThat(new Color(upright.getRGB(128, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(128, 235)).getRed()).isLessThan(60);
    }

    @Test
    void where_a_photo_was_taken_is_not_kept() throws IOException {
        byte[] kept = Portrait.from(turned(file("jpeg", 400, 400), 6)).orElseThrow();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void a_small_file_that_asks_for_a_huge_memory_is_refused_before_any_pixel_is_read() {
        assertThat(Portrait.from(pngHeader(60_000, 60_000))).isEmpty();
    }

    @Test
    void what_is_no_photo_is_refused() throws IOException {
        byte[] photo = file("jpeg", 300, 300);
        assertThat(Portrait.from(new byte[0])).isEmpty();
        assertThat(Portrait.from("<svg onload='x'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Portrait.from(Arrays.copyOf(photo, 60))).isEmpty();
        assertThat(Portrait.from(file("gif", 300, 300))).isEmpty();
        try (var webp = PortraitTest.class.getResourceAsStream("/pictures/lossy.webp")) {
            assertThat(Portrait.from(Objects.requireNonNull(webp).readAllBytes()))
                    .isEmpty();
        }
        assertThat(Portrait.from(file("png", 300, 10))).isEmpty();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] file(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** The same JPEG with an EXIF segment that says how the telephone was held. */
    private static byte[] turned(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        exif.put(new byte[] {'M', 'M'}).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
