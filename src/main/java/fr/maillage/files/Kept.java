package fr.maillage.files;

import org.jspecify.annotations.Nullable;

/**
 * A file that is kept.
 *
 * @param type its media type
 * @param size in bytes
 * @param width in pixels, of a picture; else null
 */
public record Kept(
        long id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height) {
    public boolean picture() {
        return width != null;
    }
}
