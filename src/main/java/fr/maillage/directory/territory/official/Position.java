package fr.maillage.directory.territory.official;

import org.jspecify.annotations.Nullable;

/** A point on the globe, WGS 84 degrees. */
record Position(double latitude, double longitude) {
    /** Null outside the latitudes of French territories, from the Kerguelen islands (-54°) to Flanders (52°). */
    static @Nullable Position of(double latitude, double longitude) {
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth && latitude >= -54 && latitude <= 52 ? new Position(latitude, longitude) : null;
    }
}
