package fr.maillage.directory.territory.cut;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every cut; a save holds the cut's row, so that no commune ever lies in two of its parts. */
@Component
public class Cuts {
    private final JdbcClient jdbc;
    private final Revisions revisions;

    Cuts(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** A line of the list. */
    public record Line(long id, String name, String area, int parts, int communes, int placed) {
        public int unplaced() {
            return communes - placed;
        }
    }

    List<Line> all() {
        return jdbc.sql("""
                select c.id, c.name, a.name as area,
                    (select count(*) from cut_part p where p.cut_id = c.id) as parts,
                    (select count(*) from territory_commune tc where tc.territory_id = c.area_id) as communes,
                    (select count(*) from cut_part p join territory_commune tc on tc.territory_id = p.territory_id
                     where p.cut_id = c.id) as placed
                from cut c join territory a on a.id = c.area_id order by c.name, c.id
                """)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("area"),
                        row.getInt("parts"),
                        row.getInt("communes"),
                        row.getInt("placed")))
                .list();
    }

    public Optional<Cut> find(long id) {
        return read(id, "");
    }

    private Optional<Cut> read(long id, String lock) {
        return jdbc.sql("select id, name, area_id, version from cut where id = :id " + lock)
                .param("id", id)
                .query((row, n) -> new Cut(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("area_id"),
                        row.getInt("version"),
                        parts(id),
                        placed(id)))
                .optional();
    }

    private List<Part> parts(long cut) {
        return jdbc.sql("""
                select t.id, p.position, t.name from cut_part p join territory t on t.id = p.territory_id
                where p.cut_id = :cut order by p.position
                """)
                .param("cut", cut)
                .query((row, n) -> new Part(row.getLong("id"), row.getInt("position"), row.getString("name")))
                .list();
    }

    private Map<String, String> placed(long cut) {
        var placed = new HashMap<String, String>();
        jdbc.sql("""
                select tc.commune, p.position from cut_part p join territory_commune tc using (territory_id)
                where p.cut_id = :cut
                """).param("cut", cut).query(row -> {
            placed.put(row.getString("commune"), Part.letter(row.getInt("position")));
        });
        return placed;
    }

    /**
     * Saves a cut that a form made.
     *
     * @param by the account that saves, or null for the platform itself
     * @return its number, or nothing where somebody saved another version since the form was opened
     */
    @Transactional
    public Optional<Long> save(Cut cut, @Nullable Long by) {
        long id = cut.id();
        if (id == 0) {
            id = jdbc.sql("insert into cut (name, area_id, saved_by) values (:name, :area, :by) returning id")
                    .param("name", cut.name())
                    .param("area", cut.area())
                    .param("by", by)
                    .query((row, n) -> row.getLong(1))
                    .single();
        } else {
            Cut before = read(id, "for update").orElseThrow(NotFound::new);
            if (before.version() != cut.version()) {
                return Optional.empty();
            }
            revisions.keep(before);
            note(id, cut.name(), by);
        }
        write(id, cut);
        return Optional.of(id);
    }

    /** Goes back to what the cut was before its last save; false where there is nothing to go back to. */
    @Transactional
    public boolean undo(long id, @Nullable Long by) {
        Cut now = read(id, "for update").orElseThrow(NotFound::new);
        Optional<Cut> before = revisions.take(now);
        before.ifPresent(cut -> {
            note(id, cut.name(), by);
            write(id, cut);
        });
        return before.isPresent();
    }

    private void note(long id, String name, @Nullable Long by) {
        jdbc.sql("""
                update cut set name = :name, version = version + 1, saved_at = now(), saved_by = :by where id = :id
                """).param("id", id).param("name", name).param("by", by).update();
    }

    private void write(long id, Cut cut) {
        try {
            place(id, cut);
        } catch (DataIntegrityViolationException used) { // a local network, for instance, stands on a part taken away
            throw new Refused("cut.part.used");
        }
    }

    private void place(long id, Cut cut) {
        var kept = new ArrayList<Long>();
        var territories = new HashMap<String, Long>();
        for (Part part : cut.parts()) {
            if (!part.name().isEmpty()) {
                long territory = write(id, part);
                kept.add(territory);
                territories.put(part.letter(), territory);
            }
        }
        jdbc.sql("""
                delete from territory t using cut_part p
                where p.territory_id = t.id and p.cut_id = :cut and not t.id = any(:kept::bigint[])
                """).param("cut", id).param("kept", kept.toArray(Long[]::new)).update();
        fill(id, cut, territories);
    }

    private long write(long cut, Part part) {
        long territory = jdbc.sql("""
                insert into territory (kind, code, name) values ('custom', :code, :name)
                on conflict (kind, code) do update set name = excluded.name returning id
                """)
                .param("code", "cut-" + cut + "-" + part.letter())
                .param("name", part.name())
                .query((row, n) -> row.getLong(1))
                .single();
        jdbc.sql("""
                insert into cut_part (territory_id, cut_id, position) values (:territory, :cut, :position)
                on conflict (territory_id) do nothing
                """)
                .param("territory", territory)
                .param("cut", cut)
                .param("position", part.position())
                .update();
        return territory;
    }

    /** Only what changes place is written. */
    private void fill(long id, Cut cut, Map<String, Long> territories) {
        var codes = cut.placed().keySet().stream().sorted().toList();
        var parts =
                codes.stream().map(code -> territories.get(cut.letterOf(code))).toArray(Long[]::new);
        jdbc.sql("""
                with wanted as (
                    select w.commune, w.territory_id from unnest(:codes::text[], :parts::bigint[]) w (commune, territory_id)
                    where w.territory_id is not null),
                left_behind as (
                    delete from territory_commune tc using cut_part p
                    where p.territory_id = tc.territory_id and p.cut_id = :cut
                        and not exists (select from wanted w
                            where w.commune = tc.commune and w.territory_id = tc.territory_id))
                insert into territory_commune (territory_id, commune) select territory_id, commune from wanted
                on conflict do nothing
                """)
                .param("cut", id)
                .param("codes", codes.toArray(String[]::new))
                .param("parts", parts)
                .update();
    }
}
