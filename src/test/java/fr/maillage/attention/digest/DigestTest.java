package fr.maillage.attention.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.letter.Recipients;
import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Changed;
import fr.maillage.mail.Outbox;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The instance works from 8:30 to 17:30, Monday to Friday; clocks are those of Paris, in winter. */
@MaillageTest
@Transactional
class DigestTest {
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T20:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T07:30:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T07:30:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T07:30:00Z");
    private static final String NAMED = "Pourquoi ? On vous nomme ou on vous répond : Résumé";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Digests digests;

    @Autowired
    Owed owed;

    @Autowired
    ChangedLines changes;

    @Autowired
    Recipients recipients;

    @Autowired
    DigestText text;

    @Autowired
    Outbox outbox;

    private long place;
    private long author;
    private long reader;

    @BeforeEach
    void someone_who_reads_in_the_morning_what_somebody_writes() {
        jdbc.sql("delete from letterbox").update();
        place = talk.community("Logement");
        author = talk.person("Armelle");
        reader = talk.person("Bleuenn");
        talk.follows(author, place, "SILENCE");
        talk.follows(reader, place, "DIGEST");
        digests.hang(at(MONDAY_EVENING), 10_000);
    }

    @Test
    void what_is_unread_leaves_on_the_next_morning_by_community_with_its_first_lines() {
        long post = talk.post(place, author, "Une place se libère à Auray.");
        talk.comment(post, author, "Elle est au premier étage.");
        send(TUESDAY.minusSeconds(60));
        assertThat(mails()).isEmpty();
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains(
                        "Parole Logement\n-----",
                        "Armelle : Une place se libère",
                        "Et 1 réponse.",
                        "/posts/" + post + "/reply",
                        "Pourquoi ? Vous avez choisi « Résumé » pour « Parole Logement ». Changer : ",
                        "/posts/" + post + "/following",
                        "/unsubscribe/" + reader + "-d-");
    }

    @Test
    void of_a_community_of_chosen_names_it_shows_where_to_read_and_no_word() {
        jdbc.sql("update community set kind = 'REQUEST', pseudonymous = true where id = :id")
                .param("id", place)
                .update();
        long post = talk.post(place, author, "Mon père ne dort plus.");
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Par discrétion", "/posts/" + post, "Pourquoi je reçois ceci, et changer : ")
                .doesNotContain("Mon père", "Armelle", NAMED);
    }

    @Test
    void what_there_is_besides_its_lines_is_counted() {
        for (int i = 0; i < Digests.DISCUSSIONS + 3; i++) {
            talk.post(place, author, "Numéro " + i);
        }
        for (int c = 0; c < 5; c++) {
            long other = talk.community("Autre " + c);
            talk.follows(reader, other, "DIGEST");
            for (int i = 0; i < Digests.DISCUSSIONS; i++) {
                talk.post(other, author, "Ailleurs " + i);
            }
        }
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .as("33 are new, 20 are lines")
                .contains("Et 13 autres discussions dans votre fil");
    }

    @Test
    void where_not_everything_was_looked_at_it_says_at_least() {
        for (int i = 0; i < Digests.DEEPEST + 2; i++) {
            talk.post(place, author, "Numéro " + i);
        }
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Et au moins " + (Digests.DEEPEST - Digests.DISCUSSIONS) + " autres discussions");
    }

    @Test
    void what_changed_besides_discussions_is_one_line_and_told_once_to_who_did_not_see_it() {
        long page = page("Qui appeler");
        page("Horaires");
        jdbc.sql("select note_change('PAGE', :page, :author)")
                .param("page", page)
                .param("author", author)
                .query((row, n) -> row.getObject(1))
                .list();
        long denez = talk.person("Denez");
        talk.follows(denez, place, "WHEN_I_COME");
        digests.hang(at(MONDAY_EVENING), 10_000);
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains(
                        "Pages, fichiers et projets",
                        "Parole Logement",
                        "Nouveau ou modifié : 2 pages",
                        "/communities/" + place + "/changes",
                        "/communities/" + place + "/level");
        assertThat(mails("denez")).isEmpty();
        send(WEDNESDAY);
        assertThat(mails()).as("told once").hasSize(1);
        page("Encore une");
        jdbc.sql("update membership set seen_to = 99 where account_id = :reader")
                .param("reader", reader)
                .update();
        send(Instant.parse("2026-11-26T07:30:00Z"));
        assertThat(mails()).as("seen meanwhile").hasSize(1);
    }

    @Test
    void what_comes_with_the_digest_alone_is_not_said_to_come_at_once() {
        talk.level(reader, place, "AT_ONCE");
        page("Qui appeler");
        send(TUESDAY);
        long quiet = talk.post(place, author, "Sans déranger");
        jdbc.sql("update post set quiet = true where id = :quiet")
                .param("quiet", quiet)
                .update();
        send(WEDNESDAY);
        assertThat(mails().getFirst())
                .contains("les projets viennent toujours avec le résumé")
                .doesNotContain("Tout de suite");
        assertThat(mails().getLast())
                .contains("Sans déranger", "venu sans alerte")
                .doesNotContain("Tout de suite");
    }

    @Test
    void of_much_that_changed_only_the_last_is_counted_and_it_says_that_there_may_be_more() {
        for (int i = 0; i < Changed.MOST + 30; i++) {
            page("Fiche " + i);
        }
        send(TUESDAY);
        assertThat(mails()).singleElement().asString().contains("Nouveau ou modifié : 100 pages, ou plus");
        page("La suivante");
        send(WEDNESDAY);
        assertThat(mails().getLast()).contains("Nouveau ou modifié : 1 page").doesNotContain("ou plus");
    }

    private long page(String title) {
        long page = jdbc.sql(
                        "insert into shared_page (community_id, title, body) values (:place, :title, 'x') returning id")
                .param("place", place)
                .param("title", title)
                .query(Long.class)
                .single();
        jdbc.sql("select note_change('PAGE', :page, :author)")
                .param("page", page)
                .param("author", author)
                .query((row, n) -> row.getObject(1))
                .list();
        return page;
    }

    @Test
    void it_leaves_once_and_the_next_day_only_with_what_came_since() {
        talk.post(place, author, "Hier");
        send(TUESDAY);
        send(TUESDAY);
        assertThat(mails()).hasSize(1);
        send(WEDNESDAY);
        assertThat(mails()).as("nothing came").hasSize(1);
        talk.post(place, author, "Depuis");
        send(Instant.parse("2026-11-26T07:30:00Z"));
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast()).contains("Depuis").doesNotContain("Hier");
    }

    @Test
    void what_was_read_or_taken_away_before_it_leaves_is_not_in_it() {
        long read = talk.post(place, author, "Déjà lu");
        long gone = talk.post(place, author, "Retiré");
        talk.post(place, author, "Reste à lire");
        call("select read_discussion(" + reader + ", " + read + ", 99)");
        call("select take_away_post(" + gone + ", " + author + ")");
        send(TUESDAY);
        assertThat(mails()).singleElement().asString().contains("Reste à lire").doesNotContain("Déjà lu", "Retiré");
    }

    @Test
    void it_is_never_empty() {
        long post = talk.post(place, author, "Lu aussitôt");
        call("select read_community(" + reader + ", " + place + ", 99)");
        assertThat(post).isPositive();
        send(TUESDAY);
        assertThat(mails()).isEmpty();
        assertThat(next()).isEqualTo(WEDNESDAY);
    }

    @Test
    void levels_decide_what_is_in_it_and_an_answer_to_oneself_follows_its_own_choice() {
        long silent = talk.community("Sport");
        talk.follows(reader, silent, "SILENCE");
        long mine = talk.post(silent, reader, "Qui court le mardi ?");
        talk.comment(mine, author, "Moi");
        talk.post(silent, author, "Ne vient pas");
        long alerted = talk.community("Veille");
        talk.follows(reader, alerted, "AT_ONCE");
        alert(talk.post(alerted, author, "Vient en alerte"), null, false);
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Armelle : Moi", NAMED)
                .doesNotContain("Ne vient pas", "Vient en alerte");
    }

    @Test
    void a_name_chosen_for_a_community_is_the_only_one_in_it() {
        long post = talk.post(place, author, "Entre nous");
        jdbc.sql("update post set signed = 'Fleur de sel' where id = :post")
                .param("post", post)
                .update();
        send(TUESDAY);
        assertThat(mails()).singleElement().asString().contains("Fleur de sel").doesNotContain("Armelle");
    }

    @Test
    void during_a_pause_nothing_leaves_and_afterwards_all_of_it_does() {
        jdbc.sql("insert into pause values (:reader, '2026-11-25 14:00+01')")
                .param("reader", reader)
                .update();
        talk.post(place, author, "Pendant la pause");
        send(TUESDAY);
        assertThat(mails()).isEmpty();
        send(Instant.parse("2026-11-25T13:00:00Z"));
        assertThat(mails()).singleElement().asString().contains("Pendant la pause");
    }

    @Test
    void it_leaves_on_the_chosen_days_at_the_chosen_hour_and_never_out_of_hours() {
        choose("{2,4}", "'14:00'", true);
        assertThat(next(Instant.parse("2026-11-23T09:00:00Z"))).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
        assertThat(next(Instant.parse("2026-11-24T13:00:00Z"))).isEqualTo(Instant.parse("2026-11-26T13:00:00Z"));
        choose("{6}", "'10:00'", true);
        assertThat(next(TUESDAY)).as("Saturdays: on Monday").isEqualTo(Instant.parse("2026-11-30T07:30:00Z"));
        choose("{1,2,3,4,5}", "'07:00'", true);
        assertThat(next(TUESDAY)).isEqualTo(WEDNESDAY);
        choose("{1,2,3,4,5}", "null", true);
        assertThat(next(Instant.parse("2026-12-24T08:00:00Z")))
                .as("after Christmas")
                .isEqualTo(Instant.parse("2026-12-28T07:30:00Z"));
        choose("{1,2,3,4,5}", "null", false);
        assertThat(next(TUESDAY)).isNull();
    }

    @Test
    void someone_without_an_address_or_who_wants_none_gets_none() {
        talk.post(place, author, "Pour qui ?");
        jdbc.sql("insert into mail_choice (account_id, digest) values (:reader, false)")
                .param("reader", reader)
                .update();
        jdbc.sql("update account set email = null where id = :author")
                .param("author", author)
                .update();
        talk.level(author, place, "DIGEST");
        talk.post(place, reader, "Et de Bleuenn");
        assertThat(due()).as("a digest is due to both").contains(reader, author);
        send(TUESDAY);
        assertThat(jdbc.sql("select count(*) from mail where kind = 'digest'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(due()).doesNotContain(reader, author);
    }

    @Test
    void who_is_named_where_they_are_not_of_it_reads_so_in_their_digest_once_and_nothing_else_of_it() {
        long stranger = talk.person("Denez");
        long post = talk.post(place, author, "Tu connais, @Denez ?");
        mention(post, null, stranger);
        talk.post(place, author, "Pas pour Denez");
        digests.hang(at(MONDAY_EVENING), 10_000);
        send(TUESDAY);
        assertThat(mails("denez"))
                .singleElement()
                .asString()
                .contains("Tu connais")
                .doesNotContain("Pas pour");
        talk.post(place, author, "Toujours pas");
        send(WEDNESDAY);
        assertThat(mails("denez")).hasSize(1);
        jdbc.sql("update community set kind = 'INVITATION' where id = :id")
                .param("id", place)
                .update();
        mention(talk.post(place, author, "Entre nous, @Denez"), null, stranger);
        send(Instant.parse("2026-11-26T07:30:00Z"));
        assertThat(mails("denez")).as("what may not be read").hasSize(1);
    }

    @Test
    void where_more_is_new_than_it_holds_what_names_them_goes_first() {
        long named = talk.post(place, author, "Une question pour @Bleuenn");
        mention(named, null, reader);
        for (int i = 0; i < Digests.DISCUSSIONS; i++) {
            talk.post(place, author, "Plus récent " + i);
        }
        send(TUESDAY);
        assertThat(mails()).singleElement().asString().contains("Une question pour", "Plus récent 4");
    }

    @Test
    void what_came_as_an_urgent_alert_is_not_told_again() {
        alert(talk.post(place, author, "Fuite d’eau"), null, true);
        long other = talk.post(place, author, "La suite");
        long comment = talk.comment(other, author, "Réparée");
        alert(other, comment, false);
        send(TUESDAY);
        assertThat(mails()).singleElement().asString().contains("La suite").doesNotContain("Fuite", "Et 1 autre");
    }

    @Test
    void what_was_written_before_someone_chose_at_once_comes_with_the_digest() {
        long post = talk.post(place, author, "Ce matin");
        long fresh = talk.post(place, author, "À l’instant");
        jdbc.sql("update post set at = :at where id = :post")
                .param("at", at(MONDAY_EVENING))
                .param("post", post)
                .update();
        jdbc.sql("update post set at = :at where id = :post")
                .param("at", at(TUESDAY.minusSeconds(60)))
                .param("post", fresh)
                .update();
        talk.level(reader, place, "AT_ONCE");
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Ce matin")
                .as("whose alert is about to leave")
                .doesNotContain("À l’instant");
    }

    @Test
    void what_was_hidden_while_a_digest_passed_comes_with_the_next_one_once_it_is_back() {
        long told = talk.post(place, author, "Déjà raconté");
        send(TUESDAY);
        long hidden = talk.post(place, author, "Caché puis gardé");
        long kept = talk.post(place, author, "Toujours là");
        long comment = talk.comment(kept, author, "Remarque cachée");
        call("select take_away_post(" + hidden + ", " + author + ")");
        call("select take_away_comment(" + comment + ", " + author + ")");
        call("select take_away_post(" + told + ", " + author + ")");
        send(WEDNESDAY);
        assertThat(mails().getLast()).contains("Toujours là").doesNotContain("Caché", "Remarque");
        call("select return_post(" + hidden + ")");
        call("select return_comment(" + comment + ")");
        call("select return_post(" + told + ")");
        send(Instant.parse("2026-11-26T07:30:00Z"));
        assertThat(mails()).hasSize(3);
        assertThat(mails().getLast())
                .contains("Caché puis gardé", "Remarque cachée")
                .as("told before it was away")
                .doesNotContain("Déjà raconté");
        send(Instant.parse("2026-11-27T07:30:00Z"));
        assertThat(mails()).as("owed once").hasSize(3);
    }

    @Test
    void whom_an_edit_comes_to_name_is_told_once_though_a_digest_told_the_text_before() {
        long post = talk.post(place, author, "Vu avec Bleuenn");
        send(TUESDAY);
        assertThat(mails()).singleElement().asString().contains("Vu avec").doesNotContain(NAMED);
        namedLater(post, null, reader);
        send(WEDNESDAY);
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast()).contains("Vu avec", NAMED);
        send(THURSDAY);
        assertThat(mails()).as("once").hasSize(2);
    }

    @Test
    void who_had_read_it_before_it_named_them_is_told_and_who_read_it_since_is_not() {
        long before = talk.post(place, author, "Lu avant");
        call("select read_discussion(" + reader + ", " + before + ", (select last_position from post where id = "
                + before + "))");
        namedLater(before, null, reader);
        long since = talk.post(place, author, "Lu depuis");
        namedLater(since, null, reader);
        call("select read_discussion(" + reader + ", " + since + ", (select last_position from post where id = " + since
                + "))");
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Lu avant", NAMED)
                .doesNotContain("Lu depuis");
    }

    @Test
    void what_is_new_and_names_them_by_an_edit_is_one_line_with_its_count_right() {
        long post = talk.post(place, author, "Une place à Auray");
        long one = talk.comment(post, author, "Première");
        talk.comment(post, author, "Deuxième");
        namedLater(post, null, reader);
        namedLater(post, one, reader);
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains(NAMED, "Et 2 réponses.")
                .containsOnlyOnce("* Une place à Auray");
        send(WEDNESDAY);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void named_later_follows_their_choice_and_goes_with_the_name() {
        talk.level(reader, place, "WHEN_I_COME");
        long named = talk.post(place, author, "Pour toi");
        namedLater(named, null, reader);
        long forgotten = talk.post(place, author, "Plus pour toi");
        namedLater(forgotten, null, reader);
        call("with gone as (delete from mention where post_id = " + forgotten + ") select 0");
        long stranger = talk.person("Denez");
        namedLater(named, null, stranger);
        digests.hang(at(MONDAY_EVENING), 10_000);
        send(TUESDAY);
        assertThat(mails()).singleElement().asString().contains("Pour toi").doesNotContain("Plus pour toi");
        assertThat(mails("denez")).singleElement().asString().contains("Pour toi", NAMED);
        talk.whenNamed(reader, "WHEN_I_COME");
        long quiet = talk.post(place, author, "Sans urgence");
        namedLater(quiet, null, reader);
        send(WEDNESDAY);
        assertThat(mails()).as("as they chose").hasSize(1);
    }

    private void namedLater(long post, @Nullable Long comment, long account) {
        jdbc.sql("""
                insert into mention (post_id, comment_id, account_id, name, later)
                values (:post, :comment, :account, 'x', true)
                """)
                .param("post", post)
                .param("comment", comment, java.sql.Types.BIGINT)
                .param("account", account)
                .update();
    }

    @Test
    void what_is_archived_is_not_in_it_and_what_a_digest_passed_comes_once_it_is_taken_out() {
        talk.post(place, author, "Reste à lire");
        long archived = talk.post(place, author, "Rangé");
        call("select archive_post(" + archived + ", " + author + ")");
        send(TUESDAY);
        assertThat(mails()).singleElement().asString().contains("Reste à lire").doesNotContain("Rangé");
        call("select unarchive_post(" + archived + ")");
        send(WEDNESDAY);
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast()).contains("Rangé").doesNotContain("Reste à lire");
    }

    @Test
    void what_is_settled_before_hours_begin_takes_no_digest_away_and_none_comes_twice() {
        call("select settle_letters(array[" + reader + "], '2026-11-24 03:00+01')");
        assertThat(next()).as("that very morning").isEqualTo(TUESDAY);
        assertThat(next(Instant.parse("2026-11-21T10:00:00Z")))
                .as("on a Saturday, Friday's has left")
                .isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
        choose("{2}", "'19:00'", true);
        assertThat(next(Instant.parse("2026-11-24T20:00:00Z")))
                .as("chosen for the evening, it waits for the morning")
                .isEqualTo(WEDNESDAY);
        choose("{2}", "null", true);
        send(TUESDAY);
        jdbc.sql("insert into pause values (:reader, '2026-11-25 12:00+01')")
                .param("reader", reader)
                .update();
        call("select settle_letters(array[" + reader + "], '2026-11-24 10:00+01')");
        assertThat(next()).as("this week's is theirs").isEqualTo(Instant.parse("2026-12-01T07:30:00Z"));
    }

    @Test
    void hours_that_change_before_todays_digest_let_it_leave_today() {
        had("2026-11-23 10:00+01");
        hours("10:00", "18:00");
        call("select settle_letters(array[" + reader + "], '2026-11-24 07:00+01')");
        assertThat(next()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        hours("08:00", "16:00");
        call("select settle_letters(array[" + reader + "], '2026-11-24 09:30+01')");
        assertThat(next()).isEqualTo(Instant.parse("2026-11-24T08:30:00Z"));
        send(Instant.parse("2026-11-24T08:30:00Z"));
        call("select settle_letters(array[" + reader + "], '2026-11-24 09:40+01')");
        assertThat(next()).as("once a day").isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
    }

    @Test
    void a_pause_that_is_ended_by_hand_lets_the_digest_of_that_day_leave() {
        had("2026-11-17 08:30+01");
        choose("{2}", "null", true);
        jdbc.sql("insert into pause values (:reader, '2026-11-27 12:00+01')")
                .param("reader", reader)
                .update();
        call("select settle_letters(array[" + reader + "], '2026-11-23 21:30+01')");
        assertThat(next()).isEqualTo(Instant.parse("2026-11-27T11:00:00Z"));
        jdbc.sql("delete from pause where account_id = :reader")
                .param("reader", reader)
                .update();
        call("select settle_letters(array[" + reader + "], '2026-11-24 14:00+01')");
        assertThat(next()).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
    }

    @Test
    void a_digest_that_is_due_stays_due_whatever_is_settled_before_it_is_written() {
        choose("{2}", "null", true);
        assertThat(next()).isEqualTo(TUESDAY);
        call("select settle_letters(array[" + reader + "], '2026-11-24 08:30:05+01')");
        assertThat(next()).isEqualTo(TUESDAY.plusSeconds(5));
        jdbc.sql("update mail_choice set digest = false where account_id = :reader")
                .param("reader", reader)
                .update();
        call("select settle_letters(array[" + reader + "], '2026-11-24 08:30:10+01')");
        assertThat(jdbc.sql("select digest_at = 'infinity' from letterbox where account_id = :reader")
                        .param("reader", reader)
                        .query(Boolean.class)
                        .single())
                .as("who wants none any more")
                .isTrue();
    }

    private void had(String at) {
        jdbc.sql("update letterbox set digest_left_at = cast(:at as timestamptz) where account_id = :reader")
                .param("at", at)
                .param("reader", reader)
                .update();
    }

    private void hours(String opens, String closes) {
        jdbc.sql("update account set own_hours = true where id = :reader")
                .param("reader", reader)
                .update();
        jdbc.sql("delete from account_hours where account_id = :reader")
                .param("reader", reader)
                .update();
        jdbc.sql("""
                insert into account_hours (account_id, day, opens_at, closes_at)
                select :reader, day, cast(:opens as time), cast(:closes as time) from generate_series(1, 5) day
                """)
                .param("reader", reader)
                .param("opens", opens)
                .param("closes", closes)
                .update();
    }

    private void alert(long post, @Nullable Long comment, boolean urgent) {
        jdbc.sql("""
                with called as (
                    insert into urgency (post_id, keeper, reason) select :post, true, 'Vite' where :urgent returning id)
                insert into alert (account_id, post_id, comment_id, reason, urgency_id, at, leaves_at, told_at)
                select :reader, :post, :comment, 'COMMUNITY_CHOSEN', (select id from called), :at, :at, :at
                """)
                .param("post", post)
                .param("comment", comment, java.sql.Types.BIGINT)
                .param("urgent", urgent)
                .param("reader", reader)
                .param("at", at(MONDAY_EVENING))
                .update();
    }

    private void mention(long post, @Nullable Long comment, long account) {
        jdbc.sql("insert into mention (post_id, comment_id, account_id, name) values (:post, :comment, :account, 'x')")
                .param("post", post)
                .param("comment", comment, java.sql.Types.BIGINT)
                .param("account", account)
                .update();
    }

    private List<Long> due() {
        return jdbc.sql("select account_id from letterbox where digest_at <= :now")
                .param("now", at(TUESDAY))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void choose(String days, String at, boolean digest) {
        jdbc.sql("delete from mail_choice where account_id = :reader")
                .param("reader", reader)
                .update();
        jdbc.sql("insert into mail_choice (account_id, digest, digest_days, digest_at) values (:reader, :digest, '"
                        + days + "', " + at + ")")
                .param("reader", reader)
                .param("digest", digest)
                .update();
        call("select settle_letters(array[" + reader + "], '2026-11-23 20:00Z')");
    }

    private void send(Instant at) {
        new DigestLetters(digests, owed, changes, recipients, text, outbox, Clock.fixed(at, ZoneOffset.UTC)).write();
    }

    private @Nullable Instant next(Instant after) {
        return jdbc.sql("select nullif(next_digest(:reader, :after), 'infinity')")
                .param("reader", reader)
                .param("after", at(after))
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private Instant next() {
        return jdbc.sql("select digest_at from letterbox where account_id = :reader")
                .param("reader", reader)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private List<String> mails() {
        return mails("bleuenn");
    }

    private List<String> mails(String who) {
        return jdbc.sql("select subject || text as mail from mail where recipient = :who || '@talk.test' order by id")
                .param("who", who)
                .query((row, n) -> row.getString("mail").replace('\u00a0', ' ').replace('\u202f', ' '))
                .list();
    }

    private void call(String sql) {
        jdbc.sql(sql).query((row, n) -> 1).list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
