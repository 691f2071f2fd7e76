package fr.maillage.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures for tests, drawn by themselves. */
public final class Drawn {
    static final String PLACE = "47.6582N 2.7608W";

    private Drawn() {}

    /** Red on the left, blue on the right. */
    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG of a telephone held in this way, which says where it was taken. */
    static byte[] photo(int width, int height, int orientation) {
        byte[] jpeg = picture("jpeg", width, height);
        byte[] told = exif(orientation);
        return ByteBuffer.allocate(jpeg.length + 10 + told.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (8 + told.length))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(told)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** What a telephone held in this way writes, and where it was. */
    static byte[] exif(int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(26 + place.length);
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return exif.put(place).array();
    }

    static BufferedImage read(byte[] picture) {
        try {
            return java.util.Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
