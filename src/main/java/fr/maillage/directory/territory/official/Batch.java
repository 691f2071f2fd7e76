package fr.maillage.directory.territory.official;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes communes and EPCI a thousand at a time, and counts what that changed. Not for two threads. */
final class Batch implements OfficialList.Reader {
    private static final int SIZE = 1000;
    private final JdbcClient jdbc;
    private final Progress progress;
    private final Map<String, OfficialCommune> communes = new LinkedHashMap<>();
    private final Map<String, OfficialEpci> epcis = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int created;
    private int changed;
    private int unchanged;
    private int refused;

    Batch(JdbcClient jdbc, Progress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    @Override
    public void epci(OfficialEpci epci) {
        if (seen.add(epci.siren())) {
            epcis.put(epci.siren(), epci);
        }
    }

    @Override
    public void commune(long line, OfficialCommune commune) {
        if (!seen.add(commune.code())) {
            refused(line, "territory.import.twice", commune.code());
            return;
        }
        OfficialEpci epci = commune.epci();
        if (epci != null && !epci.name().isEmpty()) {
            epci(epci);
        }
        communes.put(commune.code(), commune);
        if (communes.size() == SIZE) {
            flush();
        }
    }

    @Override
    public void refused(long line, String key, String... arguments) {
        refused++;
        if (remarks.size() < Tally.TOLD) {
            remarks.add(new Remark(line, key, List.of(arguments)));
        }
    }

    Tally tally() {
        return new Tally(created, changed, unchanged, refused, List.copyOf(remarks));
    }

    void flush() {
        // Plans kept from when there were few territories would read them all for each of these rows.
        jdbc.sql("discard plans").update();
        if (!epcis.isEmpty()) {
            int known = known("epci", epcis.keySet());
            count(epcis.size(), known, writeEpcis());
        }
        if (!communes.isEmpty()) {
            int known = known("commune", communes.keySet());
            count(communes.size(), known, writeCommunes());
            belong();
        }
        epcis.clear();
        communes.clear();
        progress.at(tally().read());
    }

    private void count(int all, int known, int written) {
        created += all - known;
        changed += written - (all - known);
        unchanged += all - written;
    }

    private int known(String kind, Collection<String> codes) {
        return jdbc.sql("select count(*) from territory where kind = :kind and code = any(:codes::text[])")
                .param("kind", kind)
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int writeEpcis() {
        return jdbc.sql("""
                insert into territory as t (kind, code, name, population)
                select 'epci', * from unnest(:codes::text[], :names::text[], :populations::int[])
                on conflict (kind, code) do update
                    set name = excluded.name, population = coalesce(excluded.population, t.population)
                where (t.name, t.population)
                    is distinct from (excluded.name, coalesce(excluded.population, t.population))
                """)
                .param("codes", epcis.keySet().toArray(String[]::new))
                .param("names", epcis.values().stream().map(OfficialEpci::name).toArray(String[]::new))
                .param(
                        "populations",
                        epcis.values().stream().map(OfficialEpci::population).toArray(Integer[]::new))
                .update();
    }

    private int writeCommunes() {
        return jdbc.sql("""
                insert into territory as t (kind, code, name, population, latitude, longitude, postcodes)
                select 'commune', c.code, c.name, c.population, c.latitude, c.longitude,
                    string_to_array(c.postcodes, '|')
                from unnest(:codes::text[], :names::text[], :populations::int[], :latitudes::float8[],
                    :longitudes::float8[], :postcodes::text[]) c (code, name, population, latitude, longitude, postcodes)
                on conflict (kind, code) do update
                    set name = excluded.name,
                        population = coalesce(excluded.population, t.population),
                        latitude = coalesce(excluded.latitude, t.latitude),
                        longitude = coalesce(excluded.longitude, t.longitude),
                        postcodes = excluded.postcodes
                where (t.name, t.population, t.latitude, t.longitude, t.postcodes)
                    is distinct from (excluded.name, coalesce(excluded.population, t.population),
                        coalesce(excluded.latitude, t.latitude), coalesce(excluded.longitude, t.longitude),
                        excluded.postcodes)
                """)
                .param("codes", texts(OfficialCommune::code))
                .param("names", texts(OfficialCommune::name))
                .param(
                        "populations",
                        communes.values().stream()
                                .map(OfficialCommune::population)
                                .toArray(Integer[]::new))
                .param("latitudes", coordinates(Position::latitude))
                .param("longitudes", coordinates(Position::longitude))
                .param("postcodes", texts(commune -> String.join("|", commune.postcodes())))
                .update();
    }

    /** Puts each commune in its région, département and EPCI, out of those it left, and in itself. */
    private void belong() {
        jdbc.sql("""
                with wanted as (
                    select t.id, c.commune
                    from unnest(:codes::text[], :regions::text[], :departements::text[], :epcis::text[])
                        c (commune, region, departement, epci)
                    cross join lateral (values ('region', c.region), ('departement', c.departement),
                        ('epci', c.epci), ('commune', c.commune)) w (kind, code)
                    join territory t on t.kind = w.kind and t.code = w.code),
                left_behind as (
                    delete from territory_commune tc
                    using unnest(:codes::text[], :regions::text[], :departements::text[], :epcis::text[])
                        c (commune, region, departement, epci), territory t
                    where tc.commune = c.commune and t.id = tc.territory_id
                        and t.kind in ('region', 'departement', 'epci')
                        and t.code is distinct from
                            case t.kind when 'region' then c.region when 'departement' then c.departement else c.epci end)
                insert into territory_commune (territory_id, commune) select id, commune from wanted on conflict do nothing
                """)
                .param("codes", texts(OfficialCommune::code))
                .param("regions", texts(OfficialCommune::region))
                .param("departements", texts(OfficialCommune::departement))
                .param(
                        "epcis",
                        texts(commune ->
                                commune.epci() == null ? null : commune.epci().siren()))
                .update();
    }

    private @Nullable String[] texts(Function<OfficialCommune, @Nullable String> part) {
        return communes.values().stream().map(part).toArray(String[]::new);
    }

    private @Nullable Double[] coordinates(Function<Position, Double> part) {
        return communes.values().stream()
                .map(commune -> commune.centre() == null ? null : part.apply(commune.centre()))
                .toArray(Double[]::new);
    }
}
