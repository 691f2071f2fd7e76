package fr.maillage.identity.people;

import fr.maillage.identity.account.Accounts;
import fr.maillage.identity.account.Act;
import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Roles and suspensions: given and lifted by who may, each with its line in the journal. */
@Component
class Standings {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Journal journal;

    Standings(JdbcClient jdbc, Accounts accounts, Journal journal) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** The role they had before. */
    @Transactional
    public Role changeRole(long id, Role role, Viewer.Member actor) {
        var subject = within(Act.CHANGE_ROLE, id, actor);
        if (!Act.CHANGE_ROLE.allows(actor.role(), role)) {
            throw new NotFound();
        }
        if (role != Role.ADMINISTRATOR) {
            keepAnAdministrator(subject);
        }
        jdbc.sql("update account set role = :role where id = :id")
                .param("role", role.name())
                .param("id", id)
                .update();
        journal.write(
                String.valueOf(actor.id()),
                "role changed",
                "account/" + id,
                Map.of("from", subject.role().name(), "to", role.name()));
        return subject.role();
    }

    /** Acts on their next request: their sessions end, and who is suspended is a visitor from that moment on. */
    @Transactional
    public Accounts.Standing suspend(long id, Viewer.Member actor) {
        var subject = within(Act.SUSPEND, id, actor);
        keepAnAdministrator(subject);
        int changed = jdbc.sql("""
                update account set suspended_at = now(), suspended_by = :actor where id = :id and suspended_at is null
                """).param("actor", actor.id()).param("id", id).update();
        if (changed == 1) {
            jdbc.sql("delete from spring_session where principal_name = :id")
                    .param("id", String.valueOf(id))
                    .update();
            journal.write(String.valueOf(actor.id()), "account suspended", "account/" + id, Map.of());
        }
        return subject;
    }

    @Transactional
    public Accounts.Standing reinstate(long id, Viewer.Member actor) {
        var subject = within(Act.SUSPEND, id, actor);
        int changed = jdbc.sql("""
                update account set suspended_at = null, suspended_by = null where id = :id and suspended_at is not null
                """).param("id", id).update();
        if (changed == 1) {
            journal.write(String.valueOf(actor.id()), "account reinstated", "account/" + id, Map.of());
        }
        return subject;
    }

    private Accounts.Standing within(Act act, long id, Viewer.Member actor) {
        if (id == actor.id()) {
            throw new Refused("standing.problem.oneself");
        }
        return accounts.withId(id)
                .filter(subject -> act.allows(actor.role(), subject.role()))
                .orElseThrow(NotFound::new);
    }

    /** Locks the administrators, so that two of them cannot suspend each other at the same moment. */
    private void keepAnAdministrator(Accounts.Standing subject) {
        var others = jdbc.sql("""
                select id from account where role = 'ADMINISTRATOR' and suspended_at is null order by id for update
                """).query((row, n) -> row.getLong("id")).list();
        if (subject.role() == Role.ADMINISTRATOR && others.stream().allMatch(id -> id == subject.id())) {
            throw new Refused("standing.problem.last-administrator");
        }
    }
}
