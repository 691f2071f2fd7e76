package fr.maillage.directory.territory.cut;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What cuts were before their last saves. */
@Component
class Revisions {
    private static final int KEPT = 20; // saves of one cut that can be undone
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Revisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Piece(int position, String name, List<String> communes) {}

    void keep(Cut cut) {
        var pieces = cut.parts().stream()
                .map(part -> new Piece(part.position(), part.name(), communes(cut, part)))
                .toList();
        jdbc.sql("""
                insert into cut_revision (cut_id, version, name, parts) values (:cut, :version, :name, :parts::jsonb)
                """)
                .param("cut", cut.id())
                .param("version", cut.version())
                .param("name", cut.name())
                .param("parts", json.writeValueAsString(pieces))
                .update();
        jdbc.sql("delete from cut_revision where cut_id = :cut and version <= :oldest")
                .param("cut", cut.id())
                .param("oldest", cut.version() - KEPT)
                .update();
    }

    /** The last one, which is then gone. */
    Optional<Cut> take(Cut now) {
        return jdbc.sql("""
                delete from cut_revision where cut_id = :cut
                    and version = (select max(version) from cut_revision where cut_id = :cut)
                returning name, parts::text
                """)
                .param("cut", now.id())
                .query((row, n) -> cut(now, row.getString("name"), row.getString("parts")))
                .optional();
    }

    private Cut cut(Cut now, String name, String parts) {
        var pieces = List.of(json.readValue(parts, Piece[].class));
        var placed = new HashMap<String, String>();
        pieces.forEach(piece -> piece.communes().forEach(code -> placed.put(code, Part.letter(piece.position()))));
        var list = pieces.stream()
                .map(piece -> new Part(null, piece.position(), piece.name()))
                .toList();
        return new Cut(now.id(), name, now.area(), now.version(), list, placed);
    }

    private static List<String> communes(Cut cut, Part part) {
        return cut.placed().entrySet().stream()
                .filter(entry -> entry.getValue().equals(part.letter()))
                .map(entry -> entry.getKey())
                .sorted()
                .toList();
    }
}
