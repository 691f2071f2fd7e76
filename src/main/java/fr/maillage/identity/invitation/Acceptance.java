package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Accounts;
import fr.maillage.identity.account.NewAccount;
import fr.maillage.identity.oidc.Invited;
import fr.maillage.identity.organisation.Organisations;
import fr.maillage.journal.Journal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invitation becomes an account: both move together, or neither. */
@Component
class Acceptance implements Invited {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Journal journal;

    Acceptance(
            JdbcClient jdbc,
            Clock clock,
            Invitations invitations,
            Accounts accounts,
            Organisations organisations,
            Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.invitations = invitations;
        this.accounts = accounts;
        this.organisations = organisations;
        this.journal = journal;
    }

    /**
     * The account that comes in, or empty where the link is not good. The link was sent to the address of the account,
     * so that whoever holds it may sign in to an account that was there already; that account keeps its role, and if it
     * is suspended, an invitation does not open it again.
     */
    @Transactional
    public Optional<Long> of(String token, String name) {
        return invitations.linked(token).filter(this::take).flatMap(invitation -> arrive(invitation, name));
    }

    @Override
    @Transactional
    public Optional<Long> accept(String email, String name) {
        return invitations.addressedTo(email).filter(this::take).flatMap(invitation -> arrive(invitation, name));
    }

    /** Of two who accept at the same moment, one does. */
    private boolean take(Invitation invitation) {
        return jdbc.sql("""
                update invitation set accepted_at = :now
                where id = :id and accepted_at is null and withdrawn_at is null
                """)
                        .param("now", Invitations.at(clock.instant()))
                        .param("id", invitation.id())
                        .update()
                == 1;
    }

    private Optional<Long> arrive(Invitation invitation, String name) {
        var known = accounts.withEmail(invitation.email());
        if (known.isPresent() && known.get().suspended()) {
            return Optional.empty();
        }
        long account = known.map(Accounts.Standing::id).orElseGet(() -> create(invitation, name));
        if (invitation.organisationId() != null) {
            organisations.join(account, invitation.organisationId(), "");
        }
        jdbc.sql("update invitation set account_id = :account where id = :id")
                .param("account", account)
                .param("id", invitation.id())
                .update();
        journal.write(
                String.valueOf(account),
                "invitation accepted",
                "invitation/" + invitation.id(),
                Map.of("account", account, "new", known.isEmpty()));
        return Optional.of(account);
    }

    private long create(Invitation invitation, String name) {
        return accounts.create(new NewAccount(
                invitation.email(),
                null,
                invitation.name().isEmpty() ? name : invitation.name(),
                invitation.role(),
                invitation.language(),
                invitation.inviterId()));
    }
}
