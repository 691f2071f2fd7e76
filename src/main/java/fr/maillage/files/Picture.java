package fr.maillage.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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

    /** 12 million, as most cameras of telephones take: they are decoded whole, for some 150 megabytes. */
    private static final long MOST_PIXELS_OF_WEBP = 12_000_000;

    private static final float QUALITY = 0.82f;

    /** At once: each may take some tens of megabytes, and a WebP more than two others. Who came first is first. */
    private static final int AT_ONCE = 2;

    private static final Semaphore DRAWING = new Semaphore(AT_ONCE, true);

    /** Longer, nobody stays before their screen. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * Empty where it cannot be read, or is too large.
     *
     * @param sort what it is: nothing else that could read it is asked
     * @throws Unacceptable where too many others are being drawn
     */
    static Optional<Picture> from(Sort sort, byte[] file) {
        int places = sort == Sort.WEBP ? AT_ONCE : 1;
        begin(places);
        try {
            return sort == Sort.WEBP ? apart(() -> read(sort, file)) : read(sort, file);
        } finally {
            DRAWING.release(places);
        }
    }

    /** By a thread of the machine, of which it is known how much memory it takes. */
    private static Optional<Picture> apart(Callable<Optional<Picture>> reading) {
        var task = new FutureTask<>(reading);
        Thread.ofPlatform().name("picture").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unacceptable("file.busy");
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(Sort sort, byte[] file) {
        try (ImageInputStream input = sort == Sort.WEBP
                ? new Measured(file, new WebP(file))
                : ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReadersByMIMEType(sort.type()).next();
            try {
                reader.setInput(input, true, true);
                return bounded(sort, file, reader.getWidth(0), reader.getHeight(0))
                        ? Optional.of(drawn(read(reader), Orientation.of(file)))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            // the decoders throw whatever a broken file leads them to
            return Optional.empty();
        }
    }

    private static boolean bounded(Sort sort, byte[] file, int width, int height) {
        long pixels = (long) width * height;
        return sort == Sort.WEBP
                ? pixels <= MOST_PIXELS_OF_WEBP && new WebP(file).is(width, height)
                : pixels <= MOST_PIXELS;
    }

    private static void begin(int places) {
        try {
            if (!DRAWING.tryAcquire(places, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
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
