package fr.maillage.identity.organisation;

import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sets the hours of an organisation: whom the coordination named among its people, as long as they are of it, and the
 * coordination itself. Whoever says to be of one could otherwise close it for all.
 */
@Component
public class Keepers {
    private static final int MOST = 300;
    private static final String COLLEAGUES = """
            select a.id, a.name, exists (
                select from organisation_keeper k where k.organisation_id = :organisation and k.account_id = a.id) as keeps
            from account a join account_organisation m on m.account_id = a.id
            where m.organisation_id = :organisation and a.role <> 'GUEST' and a.suspended_at is null
            """;
    private final JdbcClient jdbc;
    private final Journal journal;

    Keepers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @throws NotFound where they may not set them: they need not know that the page exists */
    void demand(Viewer.Member viewer, long organisation) {
        if (!viewer.coordinates() && kept(viewer.id()).stream().noneMatch(one -> one.organisation() == organisation)) {
            throw new NotFound();
        }
    }

    /** The organisations whose hours this person was named to keep. */
    public List<Affiliation> kept(long account) {
        return jdbc.sql("""
                select o.id, o.name from hours_kept_by(:account) k join organisation o on o.id = k.organisation_id
                order by plain(o.name)
                """)
                .param("account", account)
                .query((row, n) -> new Affiliation(row.getLong("id"), row.getString("name"), ""))
                .list();
    }

    /** Those who keep them first, then those who may be named; guests keep no hours. At most {@value #MOST}. */
    List<Colleague> colleagues(long organisation) {
        return jdbc.sql(COLLEAGUES + "order by keeps desc, a.name_key, a.id limit :most")
                .param("organisation", organisation)
                .param("most", MOST)
                .query((row, n) -> new Colleague(row.getLong("id"), row.getString("name"), row.getBoolean("keeps")))
                .list();
    }

    /**
     * @return their name
     * @throws NotFound where nobody of this number is of this organisation
     */
    @Transactional
    String name(long organisation, long account, Viewer.Member actor) {
        var colleague = colleague(organisation, account);
        int named = jdbc.sql("""
                insert into organisation_keeper (organisation_id, account_id, named_by) values (:organisation, :account, :actor)
                on conflict do nothing
                """)
                .param("organisation", organisation)
                .param("account", account)
                .param("actor", actor.id())
                .update();
        if (named > 0) {
            tell("organisation keeper named", organisation, account, actor);
        }
        return colleague.name();
    }

    /**
     * @return their name
     * @throws NotFound where nobody of this number is of this organisation
     */
    @Transactional
    String dismiss(long organisation, long account, Viewer.Member actor) {
        var colleague = colleague(organisation, account);
        int dismissed = jdbc.sql(
                        "delete from organisation_keeper where organisation_id = :organisation and account_id = :account")
                .param("organisation", organisation)
                .param("account", account)
                .update();
        if (dismissed > 0) {
            tell("organisation keeper dismissed", organisation, account, actor);
        }
        return colleague.name();
    }

    private Colleague colleague(long organisation, long account) {
        return jdbc.sql(COLLEAGUES + "and a.id = :account")
                .param("organisation", organisation)
                .param("account", account)
                .query((row, n) -> new Colleague(row.getLong("id"), row.getString("name"), row.getBoolean("keeps")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void tell(String act, long organisation, long account, Viewer.Member actor) {
        journal.write(String.valueOf(actor.id()), act, "organisation/" + organisation, Map.of("account", account));
    }
}
