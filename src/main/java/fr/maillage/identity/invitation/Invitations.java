package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Accounts;
import fr.maillage.identity.organisation.Organisations;
import fr.maillage.identity.signin.Secrets;
import fr.maillage.journal.Journal;
import fr.maillage.mail.Outbox;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations: sent, sent again, withdrawn, and found by what stands in their link. */
@Component
class Invitations {
    /** How long the link of an invitation is good. */
    static final Duration LIFE = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Letter letter;
    private final Outbox outbox;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Journal journal;

    Invitations(
            JdbcClient jdbc,
            Clock clock,
            Letter letter,
            Outbox outbox,
            Organisations organisations,
            Accounts accounts,
            Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.letter = letter;
        this.outbox = outbox;
        this.organisations = organisations;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** An invitation that left, and the link it carries, known only now. */
    record Sent(long id, String link) {}

    /** Why someone cannot be invited again: the message key, or empty. */
    Optional<String> obstacle(String email) {
        if (accounts.withEmail(email).isPresent()) {
            return Optional.of("invitation.problem.has-account");
        }
        return jdbc.sql("""
                select id from invitation
                where lower(email) = lower(:email) and accepted_at is null and withdrawn_at is null
                """).param("email", email).query(Long.class).optional().map(id -> "invitation.problem.waiting");
    }

    /** @param inviter null from the command line */
    @Transactional
    public Sent send(Invitee invitee, Viewer.@Nullable Member inviter) {
        obstacle(invitee.email()).ifPresent(key -> {
            throw new Refused(key);
        });
        String token = Secrets.token();
        Instant expires = clock.instant().plus(LIFE);
        long id = jdbc.sql("""
                insert into invitation (email, name, role, organisation_id, language, word, token, invited_by,
                    sent_at, expires_at)
                values (:email, :name, :role, :organisation, :language, :word, :token, :inviter, :now, :expires)
                on conflict (lower(email)) where accepted_at is null and withdrawn_at is null do nothing
                returning id
                """)
                .param("email", invitee.email())
                .param("name", invitee.name())
                .param("role", invitee.role().name())
                .param(
                        "organisation",
                        invitee.organisation().isEmpty() ? null : organisations.named(invitee.organisation()))
                .param("language", invitee.language().code())
                .param("word", invitee.word())
                .param("token", Secrets.hash(token))
                .param("inviter", inviter == null ? null : inviter.id())
                .param("now", at(clock.instant()))
                .param("expires", at(expires))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("invitation.problem.waiting"));
        outbox.post(letter.write(invitee, inviter == null ? null : inviter.name(), token, expires));
        journal.write(
                inviter == null ? "command line" : String.valueOf(inviter.id()),
                "invitation sent",
                "invitation/" + id,
                Map.of("role", invitee.role().name()));
        return new Sent(id, letter.link(token));
    }

    /** Sends it again with a new link; the old one is dead at once, and the fourteen days begin anew. */
    @Transactional
    public Sent sendAgain(long id, Viewer.Member actor) {
        Invitation invitation = visibleTo(actor, id);
        if (!invitation.state().open()) {
            throw new Refused("invitation.problem.closed");
        }
        String token = Secrets.token();
        Instant expires = clock.instant().plus(LIFE);
        jdbc.sql("update invitation set token = :token, sent_at = :now, expires_at = :expires where id = :id")
                .param("token", Secrets.hash(token))
                .param("now", at(clock.instant()))
                .param("expires", at(expires))
                .param("id", id)
                .update();
        var invitee = new Invitee(
                invitation.email(),
                invitation.name(),
                invitation.role(),
                invitation.organisation() == null ? "" : invitation.organisation(),
                invitation.language(),
                invitation.word());
        outbox.post(letter.write(invitee, actor.name(), token, expires));
        journal.write(String.valueOf(actor.id()), "invitation sent again", "invitation/" + id, Map.of());
        return new Sent(id, letter.link(token));
    }

    @Transactional
    public Invitation withdraw(long id, Viewer.Member actor) {
        Invitation invitation = visibleTo(actor, id);
        int changed = jdbc.sql("""
                update invitation set withdrawn_at = :now, withdrawn_by = :actor
                where id = :id and accepted_at is null and withdrawn_at is null
                """)
                .param("now", at(clock.instant()))
                .param("actor", actor.id())
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Refused("invitation.problem.closed");
        }
        journal.write(String.valueOf(actor.id()), "invitation withdrawn", "invitation/" + id, Map.of());
        return invitation;
    }

    /** Undoes a withdrawal: the link that was sent is good again, for what remained of its life. */
    @Transactional
    public Invitation restore(long id, Viewer.Member actor) {
        Invitation invitation = visibleTo(actor, id);
        if (!(invitation.state() instanceof State.Withdrawn)) {
            throw new Refused("invitation.problem.closed");
        }
        obstacle(invitation.email()).ifPresent(key -> {
            throw new Refused(key);
        });
        jdbc.sql("update invitation set withdrawn_at = null, withdrawn_by = null where id = :id")
                .param("id", id)
                .update();
        journal.write(String.valueOf(actor.id()), "invitation restored", "invitation/" + id, Map.of());
        return invitation;
    }

    /** The invitation whose link this is, while it can still be accepted. */
    Optional<Invitation> linked(String token) {
        return jdbc.sql(InvitationRow.SELECT + " where i.token = :token")
                .param("token", Secrets.hash(token))
                .query((row, n) -> InvitationRow.read(row, clock.instant()))
                .optional()
                .filter(invitation -> invitation.state().waiting());
    }

    /** The one that waits for someone whose address a provider vouches for. */
    Optional<Invitation> addressedTo(String email) {
        return jdbc.sql(InvitationRow.SELECT
                        + " where lower(i.email) = lower(:email) and i.accepted_at is null and i.withdrawn_at is null")
                .param("email", email)
                .query((row, n) -> InvitationRow.read(row, clock.instant()))
                .optional()
                .filter(invitation -> invitation.state().waiting());
    }

    private Invitation visibleTo(Viewer.Member actor, long id) {
        return jdbc.sql(InvitationRow.SELECT + " where i.id = :id and i.role = any(:roles) for update of i")
                .param("id", id)
                .param("roles", Reach.inviting(actor))
                .query((row, n) -> InvitationRow.read(row, clock.instant()))
                .optional()
                .orElseThrow(NotFound::new);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
