package fr.maillage.directory.duplicates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the directory with itself and writes down the pairs worth a look. Pairs are only formed inside small groups
 * (same SIRET, same telephone, a word of the name in one commune or one organisation, the nearest neighbours), each cut
 * at a fixed size, so that the cost grows with the number of records and not with its square.
 */
@Component
class Resemblances {
    /** Above this many records, what they share (a hotline, "médiathèque" in Paris) no longer tells them apart. */
    private static final int GROUP = 25;

    private static final int NEIGHBOURS = 15;
    private static final int METRES = 300;

    private final JdbcClient jdbc;

    Resemblances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many pairs it suggests */
    @Transactional
    int run() {
        jdbc.sql("set local work_mem = '64MB'").update();
        traits();
        groups();
        candidates();
        int found = suggest();
        forget();
        return found;
    }

    /** A service has the telephone and position of its house: only what is its own may tell it from its sisters. */
    private void traits() {
        fresh("duplicate_trait");
        jdbc.sql("""
                create temp table duplicate_trait on commit drop as
                select e.id, e.kind, e.kind = 'service' as service, coalesce(p.merged_into, p.id) as parent_id, e.source,
                       name_words(e.name) as words, name_core(e.name, e.city) as core, e.commune, e.city, e.themes,
                       case when e.kind <> 'service' then phone_key(e.phone) end as phone,
                       case when e.kind <> 'service' then nullif(e.siret, '00000000000000') end as siret,
                       case when e.kind <> 'service' then e.emails else '{}' end as emails,
                       case when e.kind <> 'service' then name_words(e.address) else '' end as address,
                       case when e.kind <> 'service' then globe(e.latitude, e.longitude) end as point
                from entry e
                left join entry p on p.id = e.parent_id
                where e.merged_into is null
                """).update();
        jdbc.sql("create unique index on duplicate_trait (id)").update();
        jdbc.sql("create index on duplicate_trait using gist (point)").update();
        jdbc.sql("analyze duplicate_trait").update();
    }

    private void groups() {
        fresh("duplicate_group");
        jdbc.sql("""
                create temp table duplicate_group on commit drop as
                select id, trait
                from (select t.id, g.trait, count(*) over (partition by g.trait) as size
                      from duplicate_trait t
                      cross join lateral (
                          select 'siret ' || t.siret as trait
                          union all
                          select 'phone ' || t.phone
                          union
                          select case when t.service then 'under ' || t.parent_id else 'in ' || t.commune end || ' ' || word
                          from unnest(string_to_array(t.core, ' ') || t.words) as word
                          where length(word) > 2) as g
                      where g.trait is not null) as counted
                where size between 2 and :most
                """).param("most", GROUP).update();
        jdbc.sql("analyze duplicate_group").update();
    }

    private void candidates() {
        fresh("duplicate_candidate");
        jdbc.sql("""
                create temp table duplicate_candidate on commit drop as
                select a.id as first_id, b.id as second_id
                from duplicate_group a
                join duplicate_group b on b.trait = a.trait and b.id > a.id
                union
                select least(a.id, b.id), greatest(a.id, b.id)
                from duplicate_trait a
                cross join lateral (
                    select n.id
                    from duplicate_trait n
                    where n.point <@ cube_enlarge(a.point, :metres, 3) and n.id <> a.id
                    order by n.point <-> a.point
                    limit :neighbours) as b
                where a.point is not null
                """).param("metres", METRES).param("neighbours", NEIGHBOURS).update();
        jdbc.sql("analyze duplicate_candidate").update();
    }

    private int suggest() {
        return jdbc.sql("""
                with measured as (
                    select c.first_id, c.second_id, (a.point <-> b.point)::numeric as metres,
                           (case when a.core <> '' and b.core <> '' then similarity(a.core, b.core)
                                 else similarity(a.words, b.words) end)::numeric as likeness
                    from duplicate_candidate c
                    join duplicate_trait a on a.id = c.first_id
                    join duplicate_trait b on b.id = c.second_id
                    where (a.service and b.service and a.parent_id = b.parent_id)
                       or (not a.service and not b.service
                           and a.parent_id is distinct from b.id and b.parent_id is distinct from a.id)),
                scored as (
                    select m.*, %s as score
                    from measured m
                    join duplicate_trait a on a.id = m.first_id
                    join duplicate_trait b on b.id = m.second_id)
                insert into duplicate_suggestion (first_id, second_id, score, reasons, found_at)
                select m.first_id, m.second_id, m.score, r.reasons, now()
                from scored m
                join duplicate_trait a on a.id = m.first_id
                join duplicate_trait b on b.id = m.second_id
                cross join lateral (
                    select jsonb_agg(jsonb_build_object('rule', rule, 'weight', weight, 'measure', measure)
                                     order by weight desc) as reasons
                    from (values %s) as v (rule, weight, measure, holds)
                    where holds) as r
                where m.score >= :threshold
                on conflict (first_id, second_id) do update
                set score = excluded.score, reasons = excluded.reasons, found_at = excluded.found_at
                """.formatted(Rules.score(), Rules.rows()))
                .param("threshold", Rules.THRESHOLD)
                .update();
    }

    /** What no longer looks alike goes; what a person decided or brought stays, so that it can be looked at again. */
    private void forget() {
        jdbc.sql("""
                delete from duplicate_suggestion s
                where s.found_at < now() and s.added_by is null
                  and not exists (select from entry e where e.id in (s.first_id, s.second_id) and e.merged_into is not null)
                  and not exists (select from entry_distinction d
                                  where d.first_id = s.first_id and d.second_id = s.second_id and d.withdrawn_at is null)
                """).update();
    }

    private void fresh(String table) {
        jdbc.sql("drop table if exists pg_temp." + table).update();
    }
}
