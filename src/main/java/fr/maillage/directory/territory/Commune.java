package fr.maillage.directory.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A commune, with the EPCI it belongs to.
 *
 * @param code Insee's
 * @param latitude of its centre, WGS 84 degrees, or null
 * @param epci SIREN, or null for the few islands that have none
 */
public record Commune(
        String code,
        String name,
        @Nullable Integer population,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String epci,
        @Nullable String epciName) {

    static Commune read(ResultSet row, int number) throws SQLException {
        return new Commune(
                row.getString("code"),
                row.getString("name"),
                row.getObject("population", Integer.class),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("epci"),
                row.getString("epci_name"));
    }
}
