package fr.maillage.files;

import org.jspecify.annotations.Nullable;

/**
 * A file as it will be kept; nothing of it is written yet.
 *
 * @param type its media type
 * @param width in pixels, of a picture; else null
 */
public record Ready(
        String name,
        String type,
        byte[] bytes,
        @Nullable Integer width,
        @Nullable Integer height) {
    /** In bytes. */
    public long size() {
        return bytes.length;
    }
}
