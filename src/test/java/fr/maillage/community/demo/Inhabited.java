package fr.maillage.community.demo;

import fr.maillage.testing.Cast;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Communities in which the people of the tests are, of every kind, with something said and something unread. */
@Component
@Profile("test")
public class Inhabited {
    private final JdbcClient jdbc;
    private final Cast cast;

    Inhabited(JdbcClient jdbc, Cast cast) {
        this.jdbc = jdbc;
        this.cast = cast;
    }

    public void settle() {
        clear();
        long open = community("Logement", "OPEN", false);
        long asked = community("Retour à domicile", "REQUEST", false);
        long secret = community("Cellule de soutien", "SECRET", false);
        long names = community("Entre aidants", "INVITATION", true);
        belongs(open, Cast.MEMBER, "FACILITATOR", null);
        belongs(open, Cast.COORDINATION, "MEMBER", null);
        belongs(asked, Cast.COORDINATION, "FACILITATOR", null);
        belongs(names, Cast.GUEST, "MEMBER", "Fleur de sel");
        belongs(names, Cast.ADMINISTRATOR, "FACILITATOR", "Cap Ouest");
        jdbc.sql(
                        "insert into membership_request (account_id, community_id, word) values (:account, :community, 'Bonjour')")
                .param("account", cast.id(Cast.MEMBER))
                .param("community", asked)
                .update();
        for (long community : new long[] {open, asked, secret, names}) {
            said(community);
            deposited(community);
            shared(community);
            project(community);
        }
        asked(open);
        edited(open);
        reported(open, Cast.COORDINATION, null);
        reported(names, Cast.GUEST, "KEPT");
        waits(open);
        talk();
        told(Cast.MEMBER, open);
        told(Cast.GUEST, names);
        admitted(names, Cast.GUEST);
        begun(open, Cast.MEMBER);
        begun(names, Cast.GUEST);
    }

    /** One alert that came, and one that waits; a discussion that is followed on its own. */
    private void told(String email, long community) {
        jdbc.sql("""
                insert into alert (account_id, post_id, comment_id, reason, at, leaves_at)
                select :account, k.post_id, c.id, c.reason, now(), c.leaves
                from (select min(id) as post_id from post where community_id = :community) k
                cross join lateral (
                    select null::bigint as id, 'COMMUNITY_CHOSEN' as reason, now() as leaves
                    union all
                    select min(id), 'NAMED', now() + interval '2 days' from comment where post_id = k.post_id) c
                """)
                .param("account", cast.id(email))
                .param("community", community)
                .update();
        jdbc.sql("""
                insert into discussion_follow (account_id, post_id, choice)
                select :account, min(id), 'FOLLOWED' from post where community_id = :community
                """)
                .param("account", cast.id(email))
                .param("community", community)
                .update();
    }

    /** Of the community in which someone waits to be let in. */
    public long asked() {
        return jdbc.sql("select max(community_id) from membership_request")
                .query(Long.class)
                .single();
    }

    /** The poll of the member of the cast that nobody answered. */
    public long unanswered() {
        return jdbc.sql("select min(id) from post where kind = 'DATE_POLL'")
                .query(Long.class)
                .single();
    }

    public void clear() {
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from community").update();
        jdbc.sql("delete from conversation").update();
    }

    private void reported(long community, String reporter, @Nullable String decision) {
        jdbc.sql("""
                with reported as (
                    insert into moderation_case (community_id, post_id, decision, decided_at, reason)
                    select p.community_id, p.id, :decision, case when cast(:decision as text) is not null then now() end,
                           'Rien à redire.'
                    from post p where p.community_id = :community and p.author_id is null limit 1 returning id)
                insert into moderation_report (case_id, account_id, reason)
                select reported.id, :reporter, 'OFF_TOPIC' from reported
                """)
                .param("decision", decision)
                .param("community", community)
                .param("reporter", cast.id(reporter))
                .update();
    }

    private void waits(long community) {
        jdbc.sql("""
                insert into awaiting (community_id, author_id, kind, title, body)
                values (:community, :author, 'MESSAGE', 'Portes ouvertes', 'Samedi, de 10 h à 17 h.')
                """)
                .param("community", community)
                .param("author", cast.id(Cast.COORDINATION))
                .update();
    }

    /** Between two, one of whom reported what the other said. */
    private void talk() {
        jdbc.sql("""
                with talk as (
                    insert into conversation (direct, name, position) values (false, 'Binôme de Vannes', 1) returning id),
                people as (
                    insert into participant (conversation_id, account_id)
                    select talk.id, a from talk, unnest(array[:one, :other]) a),
                said as (
                    insert into message (conversation_id, author_id, body, position)
                    select talk.id, :one, 'Qui réserve la salle ?', 1 from talk returning id)
                insert into message_report (message_id, author_id, account_id, reason)
                select said.id, :one, :other, 'OTHER' from said
                """)
                .param("one", cast.id(Cast.ADMINISTRATOR))
                .param("other", cast.id(Cast.MEMBER))
                .update();
        jdbc.sql("""
                insert into notice (account_id, matter, thing, occurrence, at)
                select account_id, 'MESSAGE', conversation_id, 1, now() from participant where account_id = :other
                """).param("other", cast.id(Cast.MEMBER)).update();
    }

    /** They were let in. */
    private void admitted(long community, String email) {
        jdbc.sql("""
                insert into notice (account_id, matter, thing, occurrence, at, leaves_at)
                select account_id, 'ADMISSION', community_id, id, now(), now() + interval '2 days' from membership
                where community_id = :community and account_id = :account
                """)
                .param("community", community)
                .param("account", cast.id(email))
                .update();
    }

    private long community(String name, String kind, boolean pseudonymous) {
        return jdbc.sql("""
                insert into community (name, purpose, kind, pseudonymous, charter, welcome)
                values (:name, 'Se passer les bons contacts.', :kind, :pseudonymous, 'On parle de situations, jamais de personnes.', 'Bienvenue !')
                returning id
                """)
                .param("name", name)
                .param("kind", kind)
                .param("pseudonymous", pseudonymous)
                .query(Long.class)
                .single();
    }

    private void belongs(long community, String email, String role, @Nullable String pseudonym) {
        jdbc.sql("""
                insert into membership (account_id, community_id, role, pseudonym) values (:account, :community, :role, :pseudonym)
                """)
                .param("account", cast.id(email))
                .param("community", community)
                .param("role", role)
                .param("pseudonym", pseudonym)
                .update();
    }

    private void said(long community) {
        jdbc.sql("""
                with said as (
                    insert into post (community_id, kind, title, body, position, last_position)
                    select :community, 'QUESTION', 'Qui prête des tablettes ?', 'Nous en cherchons quatre.', n, n
                    from next_position(:community) n returning id, community_id),
                answered as (
                    insert into comment (post_id, body, position)
                    select id, 'Nous en avons trois.', next_position(community_id) from said returning post_id, position)
                select 1 from answered
                """).param("community", community).query(Integer.class).list();
        jdbc.sql("""
                update post p set last_position = c.position, comments = 1 from comment c
                where c.post_id = p.id and p.community_id = :community
                """).param("community", community).update();
    }

    /** A text in its folder. */
    private void deposited(long community) {
        jdbc.sql("""
                with put as (
                    insert into deposit (community_id, key, shared_at) values (:community, '', now()) returning id, community_id),
                kept as (insert into file (name, type, size) values ('reperes.txt', 'text/plain', 0) returning id)
                insert into attachment (file_id, deposit_id, community_id)
                select kept.id, put.id, put.community_id from kept, put
                """).param("community", community).update();
    }

    /** A page that somebody changed since. */
    private void shared(long community) {
        jdbc.sql("""
                with begun as (
                    insert into shared_page (community_id, title, body, version)
                    values (:community, 'Qui prête quoi ?', 'Quatre tablettes.', 2) returning id)
                insert into shared_page_version (page_id, number, title, body)
                select id, 1, 'Qui prête quoi ?', 'Trois tablettes.' from begun
                union all select id, 2, 'Qui prête quoi ?', 'Quatre tablettes.' from begun
                """).param("community", community).update();
        jdbc.sql("select note_change('PAGE', max(id), :by) from shared_page where community_id = :community")
                .param("by", cast.id(Cast.ADMINISTRATOR))
                .param("community", community)
                .query((row, n) -> row.getObject(1))
                .list();
    }

    /** In which the member of the cast takes part, with something of everything. */
    private void project(long community) {
        long project =
                jdbc.sql("""
                insert into project (community_id, name, objective) values (:community, 'Des tablettes à prêter', 'Une par réseau.')
                returning id
                """).param("community", community).query(Long.class).single();
        for (String part : List.of(
                "insert into project_participant (project_id, account_id) values (:id, :member)",
                "insert into project_task (project_id, title, place) values (:id, 'Écrire la fiche', 2)",
                "insert into project_task (project_id, title, place, stage) values (:id, 'Réinitialiser', 4, 'DONE')",
                "insert into project_day (project_id, kind, title, day) values (:id, 'MILESTONE', 'Fin', '2027-03-01')",
                """
                insert into project_decision (project_id, author_id, day, title)
                values (:id, (select m.account_id from membership m join project p on p.community_id = m.community_id
                    where p.id = :id and m.account_id = :member), '2026-03-01', 'Sans caution')
                """,
                "insert into project_page (project_id, page_id) select :id, max(id) from shared_page")) {
            jdbc.sql(part)
                    .param("id", project)
                    .param("member", cast.id(Cast.MEMBER))
                    .update();
        }
        jdbc.sql(
                        "insert into task_item (task_id, title) select min(id), 'Relire' from project_task where project_id = :id")
                .param("id", project)
                .update();
    }

    /** Written by the member of the cast, and edited since. */
    private void edited(long community) {
        long post = jdbc.sql("""
                insert into post (community_id, author_id, kind, title, body, position, last_position, edited_at)
                select :community, :author, 'QUESTION', 'Un contact à Pontivy ?', 'Le numéro ne répond plus.', n, n, now()
                from next_position(:community) n returning id
                """)
                .param("community", community)
                .param("author", cast.id(Cast.MEMBER))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into comment (post_id, author_id, body, position, edited_at)
                values (:post, :author, 'La permanence a déménagé.', next_position(:community), now())
                """)
                .param("post", post)
                .param("author", cast.id(Cast.MEMBER))
                .param("community", community)
                .update();
        jdbc.sql("update post set last_position = last_position + 1, comments = 1 where id = :post")
                .param("post", post)
                .update();
        jdbc.sql(
                        "insert into post_version (post_id, at, title, body) values (:post, now(), 'Un contact ?', 'Le numéro répond mal.')")
                .param("post", post)
                .update();
        jdbc.sql("""
                insert into comment_version (comment_id, at, body)
                select id, now(), 'La permanence déménage.' from comment where post_id = :post
                """).param("post", post).update();
    }

    /** A poll that was answered, dates that were not, and a document. */
    private void asked(long community) {
        long poll = post(community, "POLL", "Sur quoi travailler ?");
        long dates = post(community, "DATE_POLL", "Quel jour ?");
        long document = post(community, "DOCUMENT", "La charte");
        jdbc.sql("insert into poll (post_id, several, at_the_end) values (:poll, false, false), (:dates, true, false)")
                .param("poll", poll)
                .param("dates", dates)
                .update();
        jdbc.sql("""
                insert into poll_option (post_id, position, label, day) values
                    (:poll, 0, 'Le logement', null), (:poll, 1, 'La mobilité', null),
                    (:dates, 0, '', current_date + 7), (:dates, 1, '', current_date + 8)
                """).param("poll", poll).param("dates", dates).update();
        jdbc.sql("""
                insert into vote (option_id, account_id, answer)
                select id, :account, 'YES' from poll_option where post_id = :poll and position = 0
                """).param("account", cast.id(Cast.MEMBER)).param("poll", poll).update();
        jdbc.sql("""
                with kept as (
                    insert into file (name, type, size) values ('charte.txt', 'text/plain', 7) returning id),
                part as (
                    insert into file_part (file_id, n, bytes) select id, 0, 'Bonjour' from kept)
                insert into attachment (file_id, post_id) select id, :post from kept
                """).param("post", document).update();
    }

    private long post(long community, String kind, String title) {
        return jdbc.sql("""
                insert into post (community_id, author_id, kind, title, body, position, last_position)
                select :community, :author, :kind, :title, 'Dites ce que vous en pensez.', n, n
                from next_position(:community) n returning id
                """)
                .param("community", community)
                .param("author", cast.id(Cast.MEMBER))
                .param("kind", kind)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private void begun(long community, String author) {
        jdbc.sql("""
                insert into draft (author_id, key, community_id, title, body, publish_at) values
                    (:author, gen_random_uuid(), :community, 'Un début', 'Je commence', null),
                    (:author, gen_random_uuid(), :community, 'Pour plus tard', 'Prévu', now() + interval '30 days')
                """)
                .param("author", cast.id(author))
                .param("community", community)
                .update();
    }
}
