package fr.maillage.community.live;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says to the database what open pages show, and to whom, so that writing tells of that, and costs no more where nobody looks. */
@Component
class Watched {
    private final JdbcClient jdbc;

    Watched(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For some minutes; what is kept for long enough already is left as it is. */
    void keep(List<OpenPage> pages) {
        if (pages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into watched (topic, thing, until)
                select distinct s.topic, s.thing, now() + interval '5 minutes'
                from (
                    select * from unnest(:topics::text[], :things::bigint[])
                    union all select :reader, account from unnest(:accounts::bigint[]) account
                ) s(topic, thing)
                order by s.topic, s.thing
                on conflict (topic, thing) do update set until = excluded.until
                    where watched.until < now() + interval '2 minutes'
                """)
                .param("topics", pages.stream().map(page -> page.topic().name()).toArray(String[]::new))
                .param("things", pages.stream().map(OpenPage::thing).toArray(Long[]::new))
                .param("reader", Word.READER)
                .param("accounts", pages.stream().map(OpenPage::account).toArray(Long[]::new))
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from watched where until < now()").update();
    }
}
