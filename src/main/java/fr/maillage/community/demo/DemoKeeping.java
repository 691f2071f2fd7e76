package fr.maillage.community.demo;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What facilitators of the demonstration look after, and a few conversations; all fictional. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoKeeping {
    private static final String MEDIATION = "Médiation numérique du Morbihan";
    private static final String DOMICILE = "Retour à domicile";
    private static final String THOMAS = "thomas@maisondesdunes.example";
    private static final String KARIM = "karim@cyberbase.example";
    private static final String MAELLE = "maelle@lesgenets.example";
    private static final String OLIVIER = "olivier@repitdubrezou.example";
    private static final String LEA = "lea@ccas-saintevran.example";
    private static final String NOLWENN = "nolwenn@reseau.example";
    private static final String SOIZIC = "soizic@maisondesdunes.example";
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final DemoHours hours;

    DemoKeeping(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.hours = new DemoHours(clock, Duration.ofMinutes(113));
    }

    /** After the communities. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(3)
    void fill() {
        transaction.executeWithoutResult(status -> {
            if (empty()) {
                keep();
                talk();
            }
        });
    }

    private boolean empty() {
        return jdbc.sql("select not exists (select from conversation)")
                .query(Boolean.class)
                .single();
    }

    private void keep() {
        note(KARIM, 20, "Les ateliers du mardi sont tenus par Léa jusqu’à la fin du mois.");
        note(KARIM, 3, """
                Je suis absent la semaine prochaine.

                Deux nouvelles personnes arrivent de la cyberbase d’Auray : leur dire où sont les déroulés d’ateliers.
                La salle du lundi est fermée, le bus passe à la place devant la mairie.""");
        jdbc.sql("""
                update membership set joined_at = :at
                where community_id = (select id from community where name = :community)
                    and account_id in (select id from account where email in (:lea, :olivier))
                """)
                .param("at", hours.at(4))
                .param("community", MEDIATION)
                .param("lea", LEA)
                .param("olivier", OLIVIER)
                .update();
        report();
        contest();
        waiting();
        archive();
    }

    /** What was found long ago waits for nobody. */
    private void archive() {
        jdbc.sql("""
                select archive_post(p.id, p.author_id) from post p join community c on c.id = p.community_id
                where c.name = :community and p.title like 'Quelqu’un prête des tablettes%'
                """)
                .param("community", MEDIATION)
                .query((row, n) -> row.getBoolean(1))
                .list();
    }

    private void waiting() {
        jdbc.sql("update community set approves_first = true where name = :name")
                .param("name", DOMICILE)
                .update();
        jdbc.sql("""
                insert into awaiting (community_id, author_id, kind, title, body, at)
                select c.id, a.id, 'ANNOUNCEMENT', 'Deux lits médicalisés à prêter',
                    'Ils sont démontés, au sec, à Vannes. Il faut un fourgon et deux personnes pour les porter.', :at
                from community c, account a where c.name = :community and a.email = :author
                """)
                .param("at", hours.at(1))
                .param("community", DOMICILE)
                .param("author", THOMAS)
                .update();
        jdbc.sql("""
                insert into awaiting (community_id, author_id, kind, title, body, poll_dates, publish_at, at)
                select c.id, a.id, 'DATE_POLL', 'Quand se retrouver à la pharmacie ?',
                    'Une heure pour regarder ensemble le circuit des ordonnances de sortie.',
                    to_char(cast(:at as timestamptz) + interval '12 days', 'YYYY-MM-DD') || E' 14:00\n'
                        || to_char(cast(:at as timestamptz) + interval '13 days', 'YYYY-MM-DD') || ' 09:30',
                    (date_trunc('day', cast(:at as timestamptz) at time zone 'Europe/Paris') + interval '3 days 9 hours')
                        at time zone 'Europe/Paris', :at
                from community c, account a where c.name = :community and a.email = :author
                """)
                .param("at", hours.at(1))
                .param("community", DOMICILE)
                .param("author", THOMAS)
                .update();
    }

    private void note(String author, int days, String body) {
        jdbc.sql("""
                insert into handover_note (community_id, body, at, by)
                select c.id, :body, :at, a.id from community c, account a where c.name = :community and a.email = :author
                """)
                .param("body", body)
                .param("at", hours.at(days))
                .param("community", MEDIATION)
                .param("author", author)
                .update();
    }

    private void report() {
        jdbc.sql("""
                with reported as (
                    insert into moderation_case (community_id, post_id, comment_id, author_id, opened_at)
                    select p.community_id, p.id, w.id, w.author_id, :at
                    from comment w join post p on p.id = w.post_id join community c on c.id = p.community_id
                    join account a on a.id = w.author_id
                    where c.name = :community and a.email not in (:karim, :reporter) order by w.id limit 1
                    returning id)
                insert into moderation_report (case_id, account_id, reason, words, at)
                select r.id, a.id, 'SELLS', 'On dirait une réclame pour une coque.', :at
                from reported r, account a where a.email = :reporter
                """)
                .param("at", hours.at(2))
                .param("community", MEDIATION)
                .param("karim", KARIM)
                .param("reporter", LEA)
                .update();
    }

    /** What one of them reported was let stand: they ask the coordination to look again. */
    private void contest() {
        jdbc.sql("""
                with contested as (
                    insert into moderation_case (community_id, post_id, author_id, opened_at, decided_at, decided_by, decision,
                        reason, appealed_at, appealed_by, appeal)
                    select p.community_id, p.id, p.author_id, :reported, :decided, k.id, 'KEPT',
                        'Ces fermetures intéressent tous les accueils autour.', :appealed, r.id,
                        'Si chaque guichet annonce ses fermetures ici, nous ne verrons plus le reste. Un endroit à part conviendrait.'
                    from post p join community c on c.id = p.community_id, account k, account r
                    where c.name = :community and p.body like 'Le guichet de Saint-Évran ferme%'
                        and k.email = :karim and r.email = :reporter
                    returning id, appealed_by)
                insert into moderation_report (case_id, account_id, reason, words, at)
                select id, appealed_by, 'OFF_TOPIC', 'Cela ne concerne qu’une commune.', :reported from contested
                """)
                .param("reported", hours.at(1))
                .param("decided", hours.at(1))
                .param("appealed", hours.at(1))
                .param("community", MEDIATION)
                .param("karim", KARIM)
                .param("reporter", OLIVIER)
                .update();
    }

    private void talk() {
        long two = conversation("", true, KARIM, MAELLE);
        say(two, MAELLE, 6, "Bonjour Karim, tu peux m’apporter deux tablettes jeudi ?");
        say(two, KARIM, 6, "Oui, chargées. Il faut un adaptateur pour la télévision ?");
        say(two, MAELLE, 5, "Volontiers. Nous serons neuf, dont deux personnes qui n’ont jamais tenu de souris.");
        say(two, KARIM, 1, "Alors je prends aussi les grosses souris. À jeudi !");
        long few = conversation("Binôme de Vannes", false, NOLWENN, KARIM, SOIZIC);
        say(few, NOLWENN, 9, "Pour la rencontre du 3 décembre : qui écrit aux communes ?");
        say(few, SOIZIC, 8, "Je m’en charge, j’ai la liste de l’an dernier.");
        say(few, KARIM, 2, "Je réserve la salle et je prépare l’accueil. Un tour de table de dix minutes, pas plus ?");
        say(few, NOLWENN, 1, "Dix minutes, promis.");
    }

    private long conversation(String name, boolean direct, String... people) {
        long id = jdbc.sql("""
                insert into conversation (name, direct, low, high, created_by, created_at)
                select :name, :direct, case when :direct then min(a.id) end, case when :direct then max(a.id) end, min(a.id), :at
                from account a where a.email = any (:people) returning id
                """)
                .param("name", name)
                .param("direct", direct)
                .param("at", hours.at(10))
                .param("people", people)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into participant (conversation_id, account_id)
                select :id, a.id from account a where a.email = any (:people)
                """).param("id", id).param("people", people).update();
        return id;
    }

    /** Whoever writes has read what came before. */
    private void say(long conversation, String author, int days, String body) {
        jdbc.sql("""
                with placed as (
                    update conversation set position = position + 1, last_at = :at where id = :id returning position),
                said as (
                    insert into message (conversation_id, author_id, body, at, position)
                    select :id, a.id, :body, :at, placed.position from account a, placed where a.email = :author
                    returning author_id, position)
                update participant t set read_to = said.position from said
                where t.conversation_id = :id and t.account_id = said.author_id
                """)
                .param("id", conversation)
                .param("at", hours.at(days))
                .param("body", body)
                .param("author", author)
                .update();
    }
}
