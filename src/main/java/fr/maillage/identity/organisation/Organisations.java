package fr.maillage.identity.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations, one for each name whatever its accents and capitals, and who belongs to them. */
@Component
public class Organisations {
    private static final int SUGGESTED = 300;
    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the organisation of this name, created where there was none. */
    public long named(String name) {
        jdbc.sql("insert into organisation (name) values (:name) on conflict (plain(name)) do nothing")
                .param("name", name)
                .update();
        return jdbc.sql("select id from organisation where plain(name) = plain(:name)")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** Suggestions for a field, in alphabetical order. */
    public List<String> names() {
        return jdbc.sql("select name from organisation order by plain(name) limit :most")
                .param("most", SUGGESTED)
                .query((row, n) -> row.getString("name"))
                .list();
    }

    public void join(long account, long organisation, String function) {
        jdbc.sql("""
                insert into account_organisation (account_id, organisation_id, function)
                values (:account, :organisation, :function) on conflict do nothing
                """)
                .param("account", account)
                .param("organisation", organisation)
                .param("function", function)
                .update();
    }

    public void leaveAll(long account) {
        jdbc.sql("delete from account_organisation where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Who is no longer of an organisation keeps its hours no more, and not again by saying to be of it. */
    public void keepNoHoursElsewhere(long account) {
        jdbc.sql("""
                delete from organisation_keeper k where k.account_id = :account and not exists (
                    select from account_organisation m
                    where m.account_id = k.account_id and m.organisation_id = k.organisation_id)
                """).param("account", account).update();
    }

    public List<Affiliation> of(long account) {
        return jdbc.sql("""
                select o.id, o.name, m.function
                from account_organisation m join organisation o on o.id = m.organisation_id
                where m.account_id = :account order by plain(o.name)
                """)
                .param("account", account)
                .query((row, n) -> new Affiliation(row.getLong("id"), row.getString("name"), row.getString("function")))
                .list();
    }
}
