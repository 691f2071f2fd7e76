package fr.maillage.directory.territory;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the map of a territory draws: its outline and its communes, with their outlines where they are known. */
@RestController
class MapController {
    private final JdbcClient jdbc;
    private final Territories territories;

    MapController(JdbcClient jdbc, Territories territories) {
        this.jdbc = jdbc;
        this.territories = territories;
    }

    record Drawing(@JsonRawValue @Nullable String outline, List<Shape> communes) {}

    /** Degrees, WGS 84; a commune without a position is left out, the list beside the map has it. */
    record Shape(
            String code,
            String name,
            double latitude,
            double longitude,
            @JsonRawValue @Nullable String outline) {}

    @GetMapping("/territories/{id}/map.json")
    Drawing map(@PathVariable long id, Viewer.Member viewer) {
        if (territories.find(id).isEmpty()) {
            throw new NotFound();
        }
        return new Drawing(outline(id), shapes(id));
    }

    private @Nullable String outline(long id) {
        return jdbc.sql("select outline::text from territory where id = :id and outline is not null")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    private List<Shape> shapes(long id) {
        return jdbc.sql("""
                select c.code, c.name, c.latitude, c.longitude, c.outline::text as outline
                from territory_commune tc join territory c on c.kind = 'commune' and c.code = tc.commune
                where tc.territory_id = :id and c.latitude is not null
                order by c.code
                """)
                .param("id", id)
                .query((row, n) -> new Shape(
                        row.getString("code"),
                        row.getString("name"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getString("outline")))
                .list();
    }
}
