package fr.maillage.directory.formats;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Positions must lie in France, overseas included; a swapped pair is put right, half a pair is worth nothing. */
final class Coordinates {
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    private static final List<String> BOTH = List.of(LATITUDE, LONGITUDE);

    /** Degrees (WGS 84), generous by a few kilometres around the land. */
    private record Box(double south, double north, double west, double east) {
        boolean contains(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }

    private static final Box MAINLAND_AND_CORSICA = new Box(41.2, 51.2, -5.6, 9.8);
    private static final Box GUADELOUPE = new Box(15.7, 16.7, -62.0, -60.9);
    private static final Box SAINT_MARTIN_AND_SAINT_BARTHELEMY = new Box(17.7, 18.3, -63.3, -62.6);
    private static final Box MARTINIQUE = new Box(14.3, 15.0, -61.4, -60.7);
    private static final Box GUYANE = new Box(2.0, 6.0, -54.8, -51.4);
    private static final Box REUNION = new Box(-21.6, -20.7, 55.0, 56.0);
    private static final Box MAYOTTE = new Box(-13.2, -12.5, 44.9, 45.4);
    private static final Box SAINT_PIERRE_ET_MIQUELON = new Box(46.6, 47.3, -56.6, -56.0);
    private static final Box NOUVELLE_CALEDONIE = new Box(-23.0, -19.3, 163.0, 168.5);
    private static final Box WALLIS_ET_FUTUNA = new Box(-14.5, -13.0, -178.4, -175.9);
    private static final Box POLYNESIE = new Box(-28.0, -7.5, -155.0, -134.0);

    private static final List<Box> FRANCE = List.of(
            MAINLAND_AND_CORSICA,
            GUADELOUPE,
            SAINT_MARTIN_AND_SAINT_BARTHELEMY,
            MARTINIQUE,
            GUYANE,
            REUNION,
            MAYOTTE,
            SAINT_PIERRE_ET_MIQUELON,
            NOUVELLE_CALEDONIE,
            WALLIS_ET_FUTUNA,
            POLYNESIE);

    private Coordinates() {}

    /** @param spoilt the fields whose value cannot be taken: half a position spoils the other */
    static void settle(Map<String, @Nullable Object> fields, Set<String> spoilt, Remarks remarks) {
        if (!Collections.disjoint(spoilt, BOTH)) {
            spoilt.addAll(BOTH);
        }
        Object latitude = fields.get(LATITUDE);
        Object longitude = fields.get(LONGITUDE);
        if (latitude instanceof BigDecimal lat && longitude instanceof BigDecimal lon) {
            if (inFrance(lat, lon)) {
                return;
            }
            String found = lat + " / " + lon;
            if (inFrance(lon, lat)) {
                fields.put(LATITUDE, lon);
                fields.put(LONGITUDE, lat);
                remarks.warn(LATITUDE, found, "import.remark.coordinates-swapped");
                return;
            }
            fields.remove(LATITUDE);
            fields.remove(LONGITUDE);
            remarks.warn(LATITUDE, found, "import.remark.coordinates-outside");
            spoilt.addAll(BOTH);
        } else if (latitude != null || longitude != null) {
            String alone = latitude != null ? LATITUDE : LONGITUDE;
            remarks.warn(alone, String.valueOf(fields.remove(alone)), "import.remark.coordinates-half");
            spoilt.addAll(BOTH);
        }
    }

    private static boolean inFrance(BigDecimal latitude, BigDecimal longitude) {
        double lat = latitude.doubleValue();
        double lon = longitude.doubleValue();
        return FRANCE.stream().anyMatch(box -> box.contains(lat, lon));
    }
}
