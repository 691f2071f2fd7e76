package fr.maillage.directory.territory;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every territory, official or made here, asked in one way: by its communes. */
@Component
public class Territories {
    static final int PAGE = 50;
    private static final String SEPARATOR = "~"; // no code has one
    private final JdbcClient jdbc;

    Territories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Territory> find(long id) {
        return jdbc.sql("select " + Territory.COLUMNS + " from territory t " + Territory.FIGURES + " where t.id = :id")
                .param("id", id)
                .query(Territory::read)
                .optional();
    }

    public Optional<Territory> find(Kind kind, String code) {
        return jdbc.sql("select " + Territory.COLUMNS + " from territory t " + Territory.FIGURES
                        + " where t.kind = :kind and t.code = :code")
                .param("kind", kind.code())
                .param("code", code)
                .query(Territory::read)
                .optional();
    }

    /**
     * Those of a kind whose name, code or postcode holds the words, by name.
     *
     * @param after {@link #place} of the last one before, or empty to begin
     */
    List<Territory> search(Kind kind, String words, String after, int most) {
        return jdbc.sql("select " + Territory.COLUMNS + """
                from (select * from territory
                      where kind = :kind and (plain(name) like '%' || like_literal(plain(:words)) || '%'
                          or code like like_literal(:words) || '%' or :words = any(postcodes))
                          and (plain(name), code) > (plain(:afterName), :afterCode)
                      order by plain(name), code limit :most) t
                """ + Territory.FIGURES + " order by plain(t.name), t.code")
                .param("kind", kind.code())
                .param("words", words.strip())
                .param("afterName", after.substring(after.indexOf(SEPARATOR) + 1))
                .param("afterCode", after.substring(0, Math.max(0, after.indexOf(SEPARATOR))))
                .param("most", most)
                .query(Territory::read)
                .list();
    }

    /** Where the list goes on after this one. */
    static String place(Territory territory) {
        return territory.code() + SEPARATOR + territory.name();
    }

    int count(Kind kind, String words) {
        return jdbc.sql("""
                select count(*) from territory
                where kind = :kind and (plain(name) like '%' || like_literal(plain(:words)) || '%'
                    or code like like_literal(:words) || '%' or :words = any(postcodes))
                """)
                .param("kind", kind.code())
                .param("words", words.strip())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** The communes of a territory, grouped by EPCI, in the order of names. */
    public List<Commune> communesOf(long territory) {
        return jdbc.sql("""
                select c.code, c.name, c.population, c.latitude, c.longitude, e.code as epci, e.name as epci_name
                from territory_commune tc
                join territory c on c.kind = 'commune' and c.code = tc.commune
                left join lateral (
                    select e.code, e.name from territory_commune x join territory e on e.id = x.territory_id
                    where x.commune = tc.commune and e.kind = 'epci' limit 1) e on true
                where tc.territory_id = :territory
                order by plain(e.name) nulls last, plain(c.name), c.code
                """).param("territory", territory).query(Commune::read).list();
    }

    /** Territories wide enough to be cut: those above the EPCI that have communes, the smallest kinds first. */
    public List<Territory> divisible() {
        return jdbc.sql("select " + Territory.COLUMNS + " from territory t " + Territory.FIGURES + """
                where t.kind in ('departement', 'region') and s.communes > 0 order by t.kind, plain(t.name)
                """)
                .query(Territory::read)
                .list();
    }

    /** Whether the communes of the official list are there. */
    boolean filled() {
        return jdbc.sql("select exists (select from territory where kind = 'commune')")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
