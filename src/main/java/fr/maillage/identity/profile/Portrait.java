package fr.maillage.identity.profile;

import fr.maillage.files.Orientation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A photo made into a square JPEG of ours: cut in its middle, set upright, and without anything else the file carried
 * (place, device). Its size is read before any pixel is, so that a small file cannot ask for a huge memory.
 */
final class Portrait {
    static final int SIDE = 256;
    /** 25 million: telephones take 12; decoded by leaving rows and columns out, it costs little. */
    private static final long MOST_PIXELS = 25_000_000;

    private static final int LEAST_SIDE = 32;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private Portrait() {}

    /** The JPEG, or empty where the file is no photo we can read. */
    static Optional<byte[]> from(byte[] file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return accepts(reader) ? Optional.of(encode(square(reader), Orientation.of(file))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the decoders throw whatever a broken file leads them to
            return Optional.empty();
        }
    }

    /** Readers of other formats are asked nothing. */
    private static boolean accepts(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            return false;
        }
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return width * height <= MOST_PIXELS && Math.min(width, height) >= LEAST_SIDE;
    }

    private static BufferedImage square(ImageReader reader) throws IOException {
        int side = Math.min(reader.getWidth(0), reader.getHeight(0));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceRegion(
                new Rectangle((reader.getWidth(0) - side) / 2, (reader.getHeight(0) - side) / 2, side, side));
        int step = Math.max(1, side / (2 * SIDE));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static byte[] encode(BufferedImage square, int orientation) throws IOException {
        var portrait = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = portrait.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setTransform(Orientation.upright(orientation, SIDE, SIDE));
        pen.drawImage(square, 0, 0, SIDE, SIDE, null);
        pen.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(portrait, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
