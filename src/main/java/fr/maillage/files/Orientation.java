package fr.maillage.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a telephone was held, as it wrote in the picture: the EXIF tag 0x0112 (CIPA DC-008, 4.6.4) of a JPEG's APP1 segment, or
 * of a WebP. 1 is upright; 2 to 8 are turned or mirrored.
 */
public final class Orientation {
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** 1 where the picture says nothing, or nothing that can be read. */
    public static int of(byte[] picture) {
        try {
            int found = Sort.of(picture).equals(Optional.of(Sort.WEBP))
                    ? new WebP(picture).exif().map(Orientation::told).orElse(1)
                    : read(ByteBuffer.wrap(picture));
            return found >= 1 && found <= 8 ? found : 1;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return 1;
        }
    }

    /** Whether width and height change places. */
    static boolean lies(int orientation) {
        return orientation >= 5;
    }

    /** Sets a picture of this size upright. */
    public static AffineTransform upright(int orientation, int width, int height) {
        var turn = new AffineTransform();
        switch (orientation) {
            case 2 -> turn.setTransform(-1, 0, 0, 1, width, 0);
            case 3 -> turn.setTransform(-1, 0, 0, -1, width, height);
            case 4 -> turn.setTransform(1, 0, 0, -1, 0, height);
            case 5 -> turn.setTransform(0, 1, 1, 0, 0, 0);
            case 6 -> turn.setTransform(0, 1, -1, 0, height, 0);
            case 7 -> turn.setTransform(0, -1, -1, 0, height, width);
            case 8 -> turn.setTransform(0, -1, 1, 0, 0, width);
            default -> turn.setToIdentity();
        }
        return turn;
    }

    private static int read(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.get(at) & 0xff) == 0xff) {
            int marker = jpeg.get(at + 1) & 0xff;
            int length = jpeg.getShort(at + 2) & 0xffff;
            if (marker == 0xe1 && "Exif".equals(text(jpeg, at + 4, 4))) {
                return tag(jpeg.slice(at + 10, length - 8));
            }
            if (marker == 0xda || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    /** @param exif with or without the word before it that a JPEG has; WebP have both */
    private static int told(ByteBuffer exif) {
        return tag("Exif".equals(text(exif, 0, 4)) ? exif.slice(6, exif.limit() - 6) : exif);
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order("II".equals(text(tiff, 0, 2)) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                return tiff.getShort(entry + 8) & 0xffff;
            }
        }
        return 1;
    }

    private static String text(ByteBuffer buffer, int at, int length) {
        byte[] bytes = new byte[length];
        buffer.get(at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
