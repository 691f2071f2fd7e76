package fr.maillage.directory.duplicates;

import fr.maillage.web.Refused;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records may be one and the same at all, and which no longer wait for a decision. */
@Component
class Pairs {
    private final JdbcClient jdbc;

    Pairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused with the rule that forbids it, where the two can never be one */
    void compatible(Pair pair) {
        refuse(jdbc.sql("""
                select case
                    when a.id = b.id then 'itself'
                    when (a.kind = 'service') <> (b.kind = 'service') then 'kinds'
                    when a.kind = 'service' and coalesce(p.merged_into, p.id) is distinct from coalesce(q.merged_into, q.id)
                        then 'houses'
                    when coalesce(p.merged_into, p.id) = b.id or coalesce(q.merged_into, q.id) = a.id then 'parent'
                    else '' end
                from entry a
                left join entry p on p.id = a.parent_id
                cross join entry b
                left join entry q on q.id = b.parent_id
                where a.id = :first and b.id = :second
                """), pair);
    }

    /** @throws Refused where somebody decided already, for these two or for one of them */
    void undecided(Pair pair) {
        refuse(jdbc.sql("""
                select case
                    when exists (select from duplicate_decision d where d.first_id = a.id and d.second_id = b.id)
                        then 'decided'
                    when a.merged_into is not null or b.merged_into is not null then 'elsewhere'
                    else '' end
                from entry a cross join entry b
                where a.id = :first and b.id = :second
                """), pair);
    }

    private static void refuse(JdbcClient.StatementSpec question, Pair pair) {
        Optional<String> why = question.param("first", pair.first())
                .param("second", pair.second())
                .query(String.class)
                .optional();
        why.filter(rule -> !rule.isEmpty()).ifPresent(rule -> {
            throw new Refused("duplicates.refused." + rule);
        });
    }
}
