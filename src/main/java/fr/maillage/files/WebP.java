package fr.maillage.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a WebP (RFC 9649, 2.3 to 2.7) of which its first picture is made. What reads it draws every picture it
 * comes by, each as large as that one says: a file that says it is small may hold many, and large ones.
 */
final class WebP {
    private static final int HEAD = 12;
    private static final int HEAD_OF_PART = 8;

    /** Where the parts of a picture begin, of one that moves. */
    private static final int HEAD_OF_FRAME = 16;

    private static final int SIDE = 0x3fff;
    private static final int BITS_OF_SIDE = 14;
    private final boolean extended;
    private final List<ByteBuffer> frames = new ArrayList<>();
    private final List<ByteBuffer> lossy = new ArrayList<>();
    private final List<ByteBuffer> lossless = new ArrayList<>();
    private final List<ByteBuffer> clear = new ArrayList<>();
    private final List<ByteBuffer> told = new ArrayList<>();

    /** @throws IndexOutOfBoundsException or IllegalArgumentException where it is broken */
    WebP(byte[] file) {
        extended = new String(file, HEAD, 4, StandardCharsets.ISO_8859_1).equals("VP8X");
        read(ByteBuffer.wrap(file).position(HEAD).slice());
        if (!frames.isEmpty()) {
            read(frames.getFirst().position(HEAD_OF_FRAME).slice());
        }
    }

    private void read(ByteBuffer parts) {
        parts.order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + HEAD_OF_PART <= parts.limit(); ) {
            int length = parts.getInt(at + 4);
            var part = parts.slice(at + HEAD_OF_PART, length).order(ByteOrder.LITTLE_ENDIAN);
            switch (StandardCharsets.ISO_8859_1.decode(parts.slice(at, 4)).toString()) {
                case "ANMF" -> frames.add(part);
                case "VP8 " -> lossy.add(part);
                case "VP8L" -> lossless.add(part);
                case "ALPH" -> clear.add(part);
                case "EXIF" -> told.add(part);
                default -> {}
            }
            at += HEAD_OF_PART + length + length % 2;
        }
    }

    /** Whether it begins with what it holds besides its picture. */
    boolean extended() {
        return extended;
    }

    /** Whether it holds one picture, of this size. */
    boolean is(int width, int height) {
        if (lossy.size() + lossless.size() != 1 || clear.size() > 1) {
            return false;
        }
        if (lossy.isEmpty()) {
            int sides = lossless.getFirst().getInt(1);
            return (sides & SIDE) + 1 == width && (sides >> BITS_OF_SIDE & SIDE) + 1 == height;
        }
        var picture = lossy.getFirst();
        return (picture.getShort(6) & SIDE) == width && (picture.getShort(8) & SIDE) == height;
    }

    /** Where in the file begins what is kept without loss: a picture, or how clear it is. */
    int lossFreeFrom() {
        return lossFree().mapToInt(ByteBuffer::arrayOffset).min().orElse(0);
    }

    int lossFreeTo() {
        return lossFree()
                .mapToInt(part -> part.arrayOffset() + part.limit())
                .max()
                .orElse(0);
    }

    private Stream<ByteBuffer> lossFree() {
        return Stream.concat(lossless.stream(), clear.stream());
    }

    /** What the camera wrote. */
    Optional<ByteBuffer> exif() {
        return told.stream().findFirst();
    }
}
