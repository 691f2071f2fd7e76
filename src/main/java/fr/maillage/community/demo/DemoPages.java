package fr.maillage.community.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages that the communities of the demonstration write together; a title that comes again is a version more. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoPages {
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(Map<String, Long> communities) {
        var hours = new DemoHours(clock, Duration.ofHours(2));
        DemoTable.PAGES
                .rows()
                .forEach(row -> write(
                        row,
                        communities.get(row.getField("community")),
                        hours.at(Integer.parseInt(row.getField("days")))));
    }

    private void write(NamedCsvRecord row, @Nullable Long community, OffsetDateTime at) {
        jdbc.sql("""
                with author as (
                    select m.* from membership m join account a on a.id = m.account_id
                    where a.email = :author and m.community_id = :community),
                again as (
                    update shared_page p set body = :body, version = p.version + 1, changed_at = :at from author
                    where p.community_id = :community and p.title = :title returning p.*),
                begun as (
                    insert into shared_page (community_id, begun_by, title, body, changed_at)
                    select community_id, account_id, :title, :body, :at from author
                    where not exists (select from shared_page p where p.community_id = :community and p.title = :title)
                    returning *)
                insert into shared_page_version (page_id, number, at, author_id, signed, title, body)
                select s.id, s.version, :at, author.account_id, author.pseudonym, s.title, s.body
                from (select * from again union all select * from begun) s, author
                """)
                .param("author", row.getField("author"))
                .param("community", community)
                .param("title", row.getField("title"))
                .param("body", row.getField("body"))
                .param("at", at)
                .update();
    }
}
