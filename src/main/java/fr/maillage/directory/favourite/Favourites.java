package fr.maillage.directory.favourite;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each member's own list; nobody else reads it. */
@Component
class Favourites {
    private static final int MOST = 500;
    private final JdbcClient jdbc;

    Favourites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long account, long entry) {
        jdbc.sql("insert into favourite (account_id, entry_id) values (:account, :entry) on conflict do nothing")
                .param("account", account)
                .param("entry", entry)
                .update();
    }

    /** With whatever was merged into it: the list shows them as this one. */
    void remove(long account, long entry) {
        jdbc.sql("""
                delete from favourite where account_id = :account
                    and entry_id in (select id from entry where id = :entry or merged_into = :entry)
                """).param("account", account).param("entry", entry).update();
    }

    /** By town then name; a merged entry shows as the one that was kept. */
    List<Favourite> of(long account) {
        return jdbc.sql("""
                select distinct on (plain(k.city), plain(k.name), k.id) k.id, k.kind, k.name, k.city, k.phone
                from favourite f join entry e on e.id = f.entry_id join entry k on k.id = coalesce(e.merged_into, e.id)
                where f.account_id = :account
                order by plain(k.city), plain(k.name), k.id limit :most
                """)
                .param("account", account)
                .param("most", MOST)
                .query((row, n) -> new Favourite(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("city"),
                        row.getString("phone")))
                .list();
    }
}
