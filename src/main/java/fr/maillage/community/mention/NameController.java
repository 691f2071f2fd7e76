package fr.maillage.community.mention;

import fr.maillage.community.discussion.Rights;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The names proposed to who writes in a community, as they type one: of those who may read it, under the names they have there. */
@RestController
class NameController {
    private static final int MOST = 6;
    private static final int LONGEST = 60;

    /** Letters from which on people who are not of the community are proposed: fewer fit everybody. */
    private static final int FEWEST_LETTERS = 3;

    /** People from outside of whom it is asked whether they may read there; who types on finds the others. */
    private static final int MOST_OUTSIDE = 40;

    private static final String KNOWN = """
            with c as (select * from community c where c.id = :community and
            """ + Rights.WRITES + """
            ), members as materialized (
                select n.*
                from c join membership m on m.community_id = c.id join account a on a.id = m.account_id
                cross join lateral (
                    select case when c.pseudonymous then m.pseudonym else a.name end as name,
                           case when c.pseudonymous then plain(m.pseudonym) else a.name_key end as key) n
                where a.suspended_at is null and a.id <> :viewer
                    and ' ' || n.key like '% ' || like_literal(plain(:words)) || '%'),
            others as (
                select a.id, a.name, a.name_key
                from c, account w, account a
                where :beyond and :most > (select count(*) from members)
                    and not c.pseudonymous and c.kind = 'OPEN' and w.id = :viewer and w.role <> 'GUEST' and a.role <> 'GUEST'
                    and a.findable like '%' || like_literal(plain(:words)) || '%'
                    and ' ' || a.name_key like '% ' || like_literal(plain(:words)) || '%'
                    and a.suspended_at is null and a.id <> :viewer and not is_member(a.id, c.id)
                order by a.name_key limit :outside),
            known as (
                select name, key, 0 as far from members
                union all
                select o.name, o.name_key, 1 from others o
                where may_read(o.id, (select p from community p where p.id = :community)))
            select name from known group by name, key order by min(far), key limit :most
            """;
    private final JdbcClient jdbc;

    NameController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/communities/{id}/names")
    List<String> names(@PathVariable long id, @RequestParam(defaultValue = "") String q, Viewer.Member viewer) {
        String words = q.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return List.of();
        }
        return jdbc.sql(KNOWN)
                .param("community", id)
                .param("viewer", viewer.id())
                .param("words", words)
                .param("beyond", words.codePointCount(0, words.length()) >= FEWEST_LETTERS)
                .param("outside", MOST_OUTSIDE)
                .param("most", MOST)
                .query((row, n) -> row.getString("name"))
                .list();
    }
}
