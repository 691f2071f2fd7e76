package fr.maillage.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture drawn anew: upright, no larger than a screen, and without anything else its file carried (place, device, thumbnail).
 * Its size is read before any pixel is, so that a small file cannot ask for a huge memory.
 *
 * @param type of what was written
 */
record Picture(byte[] bytes, String type, int width, int height) {
    /** In pixels, of the longer side: what a screen shows. */
    static final int LONGEST = 1600;

    /** 60 million: the cameras of telephones take 50; rows and columns are left out while it is read. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final float QUALITY = 0.82f;

    /** At once: each may take some tens of megabytes. Who came first is first. */
    private static final Semaphore DRAWING = new Semaphore(2, true);

    /** Longer, nobody stays before their screen. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * Empty where it cannot be read, or is too large.
     *
     * @throws Unacceptable where too many others are being drawn
     */
    static Optional<Picture> from(byte[] file) {
        begin();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(drawn(read(reader), Orientation.of(file)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the decoders throw whatever a broken file leads them to
            return Optional.empty();
        } finally {
            DRAWING.release();
        }
    }

    private static void begin() {
        try {
            if (!DRAWING.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new Unacceptable("file.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unacceptable("file.busy");
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var parameters = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static Picture drawn(BufferedImage read, int orientation) throws IOException {
        double scale = Math.min(1, (double) LONGEST / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean lies = Orientation.lies(orientation);
        boolean clear = read.getColorModel().hasAlpha();
        var upright = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setTransform(Orientation.upright(orientation, width, height));
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        byte[] bytes = clear ? png(upright) : jpeg(upright);
        return new Picture(bytes, (clear ? Sort.PNG : Sort.JPEG).type(), upright.getWidth(), upright.getHeight());
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
