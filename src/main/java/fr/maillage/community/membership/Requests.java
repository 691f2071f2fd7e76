package fr.maillage.community.membership;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.Trail;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who asks to join a community, and what they are answered: once. */
@Component
class Requests {
    /** The oldest wait on the page; the next come as these are answered. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Charters charters;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Requests(
            JdbcClient jdbc,
            Memberships memberships,
            Charters charters,
            Trail trail,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.charters = charters;
        this.trail = trail;
        this.events = events;
    }

    /** Asking anew ends what was answered before. */
    @Transactional
    void ask(Community community, Viewer.Member viewer, JoinForm form) {
        jdbc.sql("delete from membership_refusal where community_id = :community and account_id = :account")
                .param("community", community.id())
                .param("account", viewer.id())
                .update();
        jdbc.sql("""
                insert into membership_request (account_id, community_id, word, pseudonym)
                values (:account, :community, :word, :pseudonym) on conflict do nothing returning id
                """)
                .param("account", viewer.id())
                .param("community", community.id())
                .param("word", form.saidWord())
                .param("pseudonym", form.pseudonymIn(community))
                .query(Long.class)
                .optional()
                .ifPresent(request -> events.publishEvent(new Addressed(Matter.REQUEST, request)));
        charters.demand(community, viewer, form.read());
    }

    @Transactional
    void takeBack(Community community, Viewer.Member viewer) {
        jdbc.sql("delete from membership_request where community_id = :community and account_id = :account")
                .param("community", community.id())
                .param("account", viewer.id())
                .update();
    }

    /** Of a community the viewer keeps. */
    List<Waiting> of(Community community) {
        return jdbc.sql("""
                select r.id, r.word, r.at, case when c.pseudonymous then r.pseudonym else a.name end as name
                from membership_request r
                join community c on c.id = r.community_id
                join account a on a.id = r.account_id
                where r.community_id = :community order by r.at, r.id limit :most
                """)
                .param("community", community.id())
                .param("most", MOST)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("word"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return false where someone else answered, or the request was taken back, meanwhile */
    @Transactional
    boolean letIn(Community community, long request, Viewer.Member facilitator) {
        var asked = jdbc.sql("""
                delete from membership_request where id = :request and community_id = :community
                returning account_id, coalesce(pseudonym, '') as pseudonym
                """)
                .param("request", request)
                .param("community", community.id())
                .query((row, n) -> Map.entry(row.getLong("account_id"), row.getString("pseudonym")))
                .optional();
        try {
            asked.ifPresent(one -> memberships.letIn(community, one.getKey(), one.getValue()));
        } catch (DuplicateKeyException taken) {
            throw new Refused("members.request.name-taken");
        }
        asked.ifPresent(one -> admitted(community, one.getKey(), facilitator));
        return asked.isPresent();
    }

    private void admitted(Community community, long account, Viewer.Member facilitator) {
        jdbc.sql("select id from membership where community_id = :community and account_id = :account")
                .param("community", community.id())
                .param("account", account)
                .query((row, n) -> row.getLong("id"))
                .list()
                .forEach(membership -> {
                    told(facilitator, community, "request accepted", "membership/" + membership, Map.of());
                    events.publishEvent(new Addressed(Matter.ADMISSION, membership));
                });
    }

    /** @return the number of the refusal; nothing where someone else answered, or it was taken back, meanwhile */
    @Transactional
    java.util.OptionalLong decline(Community community, long request, String word, Viewer.Member facilitator) {
        var refusal = jdbc.sql("""
                with declined as (
                    delete from membership_request where id = :request and community_id = :community returning *)
                insert into membership_refusal (account_id, community_id, word, asked_word, pseudonym, asked_at)
                select account_id, community_id, :word, word, pseudonym, at from declined
                on conflict (account_id, community_id) do nothing returning id
                """)
                .param("request", request)
                .param("community", community.id())
                .param("word", word)
                .query((row, n) -> row.getLong("id"))
                .optional();
        refusal.ifPresent(id -> events.publishEvent(new Addressed(Matter.REFUSAL, id)));
        refusal.ifPresent(id -> told(
                facilitator, community, "request declined", "community/" + community.id(), Map.of("request", request)));
        return refusal.map(java.util.OptionalLong::of).orElseGet(java.util.OptionalLong::empty);
    }

    /**
     * A declined request waits again, as it did.
     *
     * @throws NotFound where the person asked anew, or came in, meanwhile
     */
    @Transactional
    void reopen(Community community, long refusal, Viewer.Member facilitator) {
        int waiting = jdbc.sql("""
                with reopened as (
                    delete from membership_refusal where id = :refusal and community_id = :community returning *)
                insert into membership_request (account_id, community_id, word, pseudonym, at)
                select account_id, community_id, asked_word, pseudonym, asked_at from reopened
                on conflict do nothing
                """)
                .param("refusal", refusal)
                .param("community", community.id())
                .update();
        NotFound.ifNone(waiting);
        told(facilitator, community, "request reopened", "community/" + community.id(), Map.of());
    }

    private void told(
            Viewer.Member facilitator, Community community, String act, String subject, Map<String, ?> details) {
        var all = new HashMap<String, Object>(details);
        all.put("community", community.id());
        trail.write(facilitator, community.id(), act, subject, all);
    }
}
