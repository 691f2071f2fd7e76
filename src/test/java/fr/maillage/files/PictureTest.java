package fr.maillage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is drawn anew: lighter, upright, and silent about where it was taken. */
class PictureTest {
    @Test
    void a_large_photo_becomes_one_for_a_screen() {
        var picture = Picture.from(Sort.JPEG, Drawn.picture("jpeg", 4000, 3000)).orElseThrow();
        assertThat(picture.width()).isEqualTo(Picture.LONGEST);
        assertThat(picture.height()).isEqualTo(1200);
        assertThat(picture.type()).isEqualTo("image/jpeg");
    }

    @Test
    void what_a_telephone_wrote_about_the_place_is_gone() {
        byte[] photo = Drawn.photo(400, 300, 1);
        assertThat(text(photo)).contains(Drawn.PLACE);
        assertThat(text(Picture.from(Sort.JPEG, photo).orElseThrow().bytes())).doesNotContain(Drawn.PLACE, "Exif");
    }

    /** Where red is, of a picture that was red on its left before the telephone was turned. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 300, 10, 150",
        "2, 400, 300, 390, 150",
        "3, 400, 300, 390, 150",
        "4, 400, 300, 10, 150",
        "5, 300, 400, 150, 10",
        "6, 300, 400, 150, 10",
        "7, 300, 400, 150, 390",
        "8, 300, 400, 150, 390",
    })
    void a_photo_stands_upright_however_the_telephone_was_held(int held, int width, int height, int x, int y) {
        var picture = Picture.from(Sort.JPEG, Drawn.photo(400, 300, held)).orElseThrow();
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        BufferedImage read = Drawn.read(picture.bytes());
        assertThat(new Color(read.getRGB(x, y)).getRed()).isGreaterThan(200);
    }

    @Test
    void a_small_file_that_says_it_is_huge_asks_for_no_memory() {
        byte[] bomb = Drawn.picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(Picture.from(Sort.PNG, bomb)).isEmpty();
    }

    @Test
    void what_is_broken_is_no_picture() {
        byte[] half = java.util.Arrays.copyOf(Drawn.picture("png", 500, 500), 60);
        assertThat(Picture.from(Sort.PNG, half)).isEmpty();
        assertThat(Picture.from(Sort.PNG, new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void what_it_is_taken_for_alone_is_read() {
        byte[] png = Drawn.picture("png", 10, 10);
        assertThat(Picture.from(Sort.PNG, png)).isPresent();
        assertThat(Picture.from(Sort.WEBP, png)).isEmpty();
        assertThat(Picture.from(Sort.JPEG, png)).isEmpty();
        assertThat(Sort.of(Drawn.picture("bmp", 10, 10))).isEmpty();
        assertThat(Sort.of(Drawn.picture("tiff", 10, 10))).isEmpty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
