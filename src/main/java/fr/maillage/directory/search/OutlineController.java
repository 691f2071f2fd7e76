package fr.maillage.directory.search;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outline under the markers: the territory asked for, else the départements where entries stand. */
@Controller
class OutlineController {
    private static final int MOST = 12;
    private final JdbcClient jdbc;

    OutlineController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A GeoJSON geometry collection, empty where nobody gave an outline. */
    @GetMapping("/directory/outline")
    ResponseEntity<String> show(@RequestParam(defaultValue = "") String territory) {
        String outlines = jdbc.sql("""
                select json_build_object('type', 'GeometryCollection', 'geometries', coalesce(json_agg(outline), '[]'))
                from (select outline from territory t
                      where outline is not null
                        and case when :territory = '' then kind = 'departement' and exists (
                                select from territory_commune c join entry e on e.commune = c.commune where c.territory_id = t.id)
                            else kind || '-' || code = :territory end
                      order by code limit :most) t
                """)
                .param("territory", territory)
                .param("most", MOST)
                .query((row, n) -> row.getString(1))
                .single();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(outlines);
    }
}
