package fr.maillage.attention.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.maillage.attention.letter.Recipients;
import fr.maillage.attention.notice.PersonalNotices;
import fr.maillage.attention.testing.Talk;
import fr.maillage.community.NamedLater;
import fr.maillage.mail.Outbox;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Instant;
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
class AlertsTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T07:35:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Recipients recipients;

    @Autowired
    AlertText text;

    @Autowired
    Outbox outbox;

    private long place;
    private long author;
    private long reader;

    @BeforeEach
    void someone_who_follows_at_once_what_somebody_writes() {
        jdbc.sql("delete from letterbox").update();
        place = talk.community("Logement");
        author = talk.person("Armelle");
        reader = talk.person("Bleuenn");
        talk.follows(author, place, "DIGEST");
        talk.follows(reader, place, "AT_ONCE");
    }

    @Test
    void what_is_written_within_hours_leaves_two_minutes_later_in_one_mail() {
        long post = talk.post(place, author, "Une place se libère à Auray.");
        tell(TUESDAY, post, null);
        tell(TUESDAY, post, talk.comment(post, author, "Elle est au premier étage."));
        send(TUESDAY.plusSeconds(60));
        assertThat(mails()).isEmpty();
        send(TUESDAY.plusSeconds(180));
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Une place se libère", "premier étage", "Armelle", "/reply", "Changer : ", "/following");
        send(TUESDAY.plusSeconds(600));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void on_a_friday_evening_it_waits_and_says_until_when() {
        tell(FRIDAY_EVENING, talk.post(place, author, "Bonsoir"), null);
        send(SATURDAY);
        assertThat(mails()).isEmpty();
        var alert = alerts(SATURDAY).getFirst();
        assertThat(alert.arrived()).isFalse();
        assertThat(alert.leavesAt()).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
        send(MONDAY);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void one_mail_tells_the_latest_of_many_and_says_how_many_more_there_are() {
        long post = talk.post(place, author, "Le premier de tous");
        tell(FRIDAY_EVENING, post, null);
        jdbc.sql(
                        "insert into urgency (post_id, account_id, keeper, reason) values (:post, :author, true, 'Gel cette nuit')")
                .param("post", post)
                .param("author", author)
                .update();
        jdbc.sql("update alert set urgency_id = (select max(id) from urgency) where post_id = :post")
                .param("post", post)
                .update();
        for (int n = 1; n <= AlertLetters.TOLD + 2; n++) {
            tell(FRIDAY_EVENING, post, talk.comment(post, author, "Réponse numéro " + n + "."));
        }
        send(MONDAY);
        int all = AlertLetters.TOLD + 3;
        assertThat(mails())
                .singleElement()
                .asString()
                .contains(all + " nouvelles pour vous", "Gel cette nuit", "Réponse numéro 4.", "Réponse numéro 22.")
                .contains("Et 3 autres alertes vous attendent dans la plateforme")
                .doesNotContain("Réponse numéro 3.");
        assertThat(alerts(MONDAY)).hasSize(all).allMatch(Alert::arrived);
    }

    @Test
    void what_was_taken_away_meanwhile_is_told_to_nobody() {
        long post = talk.post(place, author, "Erreur");
        long other = talk.post(place, author, "Ceci reste");
        long comment = talk.comment(other, author, "Et ceci non");
        tell(FRIDAY_EVENING, post, null);
        tell(FRIDAY_EVENING, other, null);
        tell(FRIDAY_EVENING, other, comment);
        jdbc.sql("select take_away_post(:post, :author)")
                .param("post", post)
                .param("author", author)
                .query((row, n) -> 1)
                .list();
        jdbc.sql("select take_away_comment(:comment, :author)")
                .param("comment", comment)
                .param("author", author)
                .query((row, n) -> 1)
                .list();
        send(MONDAY);
        assertThat(mails()).singleElement().asString().contains("Ceci reste").doesNotContain("Erreur", "Et ceci non");
        assertThat(alerts(MONDAY)).hasSize(1);
    }

    @Test
    void who_left_the_community_or_silenced_the_discussion_meanwhile_is_told_nothing() {
        long secret = talk.community("Cellule");
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", secret)
                .update();
        talk.follows(reader, secret, "AT_ONCE");
        tell(FRIDAY_EVENING, talk.post(secret, author, "Entre nous"), null);
        long silenced = talk.post(place, author, "Trop long");
        tell(FRIDAY_EVENING, silenced, null);
        jdbc.sql("delete from membership where account_id = :reader and community_id = :secret")
                .param("reader", reader)
                .param("secret", secret)
                .update();
        jdbc.sql("insert into discussion_follow (account_id, post_id, choice) values (:reader, :post, 'SILENCED')")
                .param("reader", reader)
                .param("post", silenced)
                .update();
        send(MONDAY);
        assertThat(mails()).isEmpty();
    }

    @Test
    void what_was_read_before_it_left_does_not_leave() {
        long post = talk.post(place, author, "Déjà lu");
        tell(FRIDAY_EVENING, post, null);
        jdbc.sql("select read_discussion(:reader, :post, 99)")
                .param("reader", reader)
                .param("post", post)
                .query((row, n) -> 1)
                .list();
        send(MONDAY);
        assertThat(mails()).isEmpty();
    }

    @Test
    void being_answered_or_named_follows_ones_choice_for_it_and_nothing_else() {
        talk.level(reader, place, "SILENCE");
        long post = talk.post(place, reader, "Qui connaît un artisan ?");
        tell(TUESDAY, post, talk.comment(post, author, "Moi"));
        assertThat(alerts(TUESDAY)).isEmpty();
        talk.whenNamed(reader, "AT_ONCE");
        tell(TUESDAY, post, talk.comment(post, author, "Moi aussi"));
        long elsewhere = talk.post(place, author, "Avec @Bleuenn");
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :reader, 'Bleuenn')")
                .param("post", elsewhere)
                .param("reader", reader)
                .update();
        tell(TUESDAY, elsewhere, null);
        assertThat(alerts(TUESDAY)).extracting(Alert::opening).containsExactly("Avec @Bleuenn", "Moi aussi");
        assertThat(alerts(TUESDAY)).extracting(alert -> alert.reason().name()).containsOnly("NAMED");
    }

    @Test
    void whose_account_is_suspended_is_told_nothing_and_an_outsider_only_where_they_are_named_and_may_read() {
        long gone = talk.person("Corentin");
        talk.follows(gone, place, "AT_ONCE");
        jdbc.sql("update account set suspended_at = now() where id = :gone")
                .param("gone", gone)
                .update();
        long outsider = talk.person("Denez");
        talk.whenNamed(outsider, "AT_ONCE");
        long post = talk.post(place, author, "Avec @Denez");
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :outsider, 'Denez')")
                .param("post", post)
                .param("outsider", outsider)
                .update();
        tell(TUESDAY, post, null);
        assertThat(told(post)).containsExactlyInAnyOrder(reader, outsider);
        jdbc.sql("update community set kind = 'INVITATION' where id = :id")
                .param("id", place)
                .update();
        long closed = talk.post(place, author, "Encore @Denez");
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :outsider, 'Denez')")
                .param("post", closed)
                .param("outsider", outsider)
                .update();
        tell(TUESDAY, closed, null);
        assertThat(told(closed)).containsExactly(reader);
        assertThat(new Alerts(jdbc, clock(TUESDAY)).of(outsider, Turn.FIRST))
                .as("what may be read no more")
                .isEmpty();
    }

    @Test
    void an_answer_comes_no_later_than_what_else_comes_of_the_discussion_or_the_community() {
        long mine = talk.post(place, reader, "Qui connaît un artisan ?");
        tell(TUESDAY, mine, talk.comment(mine, author, "Moi"));
        talk.level(reader, place, "DIGEST");
        talk.whenNamed(reader, "WHEN_I_COME");
        long followed = talk.post(place, reader, "Et un plombier ?");
        follow(followed);
        tell(TUESDAY, followed, talk.comment(followed, author, "Moi aussi"));
        tell(TUESDAY, mine, talk.comment(mine, author, "Avec le résumé"));
        assertThat(alerts(TUESDAY))
                .extracting(Alert::opening, alert -> alert.reason().name())
                .containsExactly(tuple("Moi aussi", "DISCUSSION_FOLLOWED"), tuple("Moi", "COMMUNITY_CHOSEN"));
    }

    @Test
    void what_an_outsider_followed_when_they_were_of_it_does_not_make_being_named_come_at_once() {
        long post = talk.post(place, author, "Avec @Bleuenn");
        follow(post);
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :reader, 'Bleuenn')")
                .param("post", post)
                .param("reader", reader)
                .update();
        leave(reader);
        tell(TUESDAY, post, null);
        assertThat(told(post)).isEmpty();
    }

    private void follow(long post) {
        jdbc.sql("insert into discussion_follow (account_id, post_id, choice) values (:reader, :post, 'FOLLOWED')")
                .param("reader", reader)
                .param("post", post)
                .update();
    }

    @Test
    void where_names_are_chosen_only_the_chosen_one_comes() {
        long post = talk.post(place, author, "Entre nous");
        jdbc.sql("update post set signed = 'Fleur de sel' where id = :post")
                .param("post", post)
                .update();
        tell(TUESDAY, post, null);
        send(TUESDAY.plusSeconds(180));
        assertThat(mails()).singleElement().asString().contains("Fleur de sel").doesNotContain("Armelle");
    }

    @Test
    void who_leaves_is_told_nothing_of_it_any_more_and_finds_it_again_when_they_are_back() {
        tell(TUESDAY, talk.post(place, author, "Avant le départ"), null);
        assertThat(fresh()).isOne();
        leave(reader);
        assertThat(fresh()).as("in an open community too").isZero();
        assertThat(alerts(TUESDAY)).isEmpty();
        talk.belongs(reader, place, "MEMBER");
        assertThat(fresh()).isOne();
        assertThat(alerts(TUESDAY)).hasSize(1);
    }

    @Test
    void what_left_while_they_were_away_does_not_leave_again_and_its_letterbox_is_at_rest() {
        tell(TUESDAY, talk.post(place, author, "Parti"), null);
        leave(reader);
        send(TUESDAY.plusSeconds(180));
        assertThat(mails()).isEmpty();
        assertThat(due()).isEmpty();
    }

    @Test
    void what_is_fresh_goes_first_page_by_page_and_is_counted_as_it_is_shown() {
        for (int i = 0; i < Alerts.PAGE + 2; i++) {
            tell(TUESDAY, talk.post(place, author, "Alerte " + i), null);
        }
        var alerts = new Alerts(jdbc, clock(TUESDAY));
        var first = alerts.of(reader, Turn.FIRST);
        alerts.see(reader, first.stream().limit(Alerts.PAGE).map(Alert::id).toList(), true);
        assertThat(fresh()).isEqualTo(2);
        var then = alerts.of(reader, Turn.FIRST);
        assertThat(then.stream().limit(3)).extracting(Alert::fresh).containsExactly(true, true, false);
        var last =
                alerts.of(reader, Turn.of(Turn.after(then.get(Alerts.PAGE - 1)).toString()));
        assertThat(last)
                .hasSize(2)
                .extracting(Alert::id)
                .doesNotContainAnyElementsOf(
                        then.stream().limit(Alerts.PAGE).map(Alert::id).toList());
    }

    @Test
    void an_outsider_who_reads_where_they_are_named_has_read_it() {
        long outsider = talk.person("Denez");
        talk.whenNamed(outsider, "AT_ONCE");
        long post = talk.post(place, author, "Avec @Denez");
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :outsider, 'Denez')")
                .param("post", post)
                .param("outsider", outsider)
                .update();
        tell(TUESDAY, post, null);
        var alerts = new Alerts(jdbc, clock(TUESDAY));
        assertThat(arrived(outsider)).isOne();
        assertThat(alerts.of(outsider, Turn.FIRST))
                .singleElement()
                .satisfies(alert -> assertThat(alert.belongs()).isFalse());
        call("select read_discussion(" + outsider + ", " + post + ", 99)");
        assertThat(arrived(outsider)).isZero();
    }

    @Test
    void what_the_rule_no_longer_tells_at_once_is_no_alert_any_more() {
        tell(FRIDAY_EVENING, talk.post(place, author, "Trop tard"), null);
        talk.level(reader, place, "DIGEST");
        send(MONDAY);
        assertThat(mails()).isEmpty();
        assertThat(alerts(MONDAY)).as("it comes with the digest").isEmpty();
    }

    @Test
    void what_is_hidden_when_it_would_leave_leaves_once_it_is_back() {
        long post = talk.post(place, author, "Signalé");
        long other = talk.post(place, author, "Discussion");
        long comment = talk.comment(other, author, "Réponse signalée");
        tell(TUESDAY, post, null);
        tell(TUESDAY, other, comment);
        call("select take_away_post(" + post + ", " + author + ")");
        call("select take_away_comment(" + comment + ", " + author + ")");
        send(TUESDAY.plusSeconds(180));
        assertThat(mails()).isEmpty();
        assertThat(due()).isEmpty();
        call("select return_post(" + post + ")");
        call("select return_comment(" + comment + ")");
        assertThat(due()).containsExactly(reader);
        send(TUESDAY.plusSeconds(3_600));
        assertThat(mails()).singleElement().asString().contains("Signalé", "Réponse signalée");
    }

    @Test
    void what_was_archived_meanwhile_is_told_to_nobody_until_it_is_taken_out() {
        long post = talk.post(place, author, "Rangé");
        long late = talk.post(place, author, "Rangé avant");
        tell(FRIDAY_EVENING, post, null);
        call("select archive_post(" + post + ", " + author + ")");
        call("select archive_post(" + late + ", " + author + ")");
        tell(FRIDAY_EVENING, late, null);
        send(MONDAY);
        assertThat(mails()).isEmpty();
        assertThat(alerts(MONDAY)).isEmpty();
        call("select unarchive_post(" + post + ")");
        send(MONDAY.plusSeconds(600));
        assertThat(mails()).singleElement().asString().contains("Rangé").doesNotContain("avant");
    }

    @Test
    void the_same_event_heard_twice_is_one_alert() {
        long post = talk.post(place, author, "Une fois");
        tell(TUESDAY, post, null);
        tell(TUESDAY, post, null);
        assertThat(alerts(TUESDAY)).hasSize(1);
    }

    @Test
    void a_pause_that_began_after_it_was_written_holds_it_back() {
        tell(TUESDAY, talk.post(place, author, "Tout à l’heure"), null);
        jdbc.sql("insert into pause values (:reader, '2026-11-26 10:00+01')")
                .param("reader", reader)
                .update();
        send(TUESDAY.plusSeconds(180));
        assertThat(mails()).isEmpty();
        send(Instant.parse("2026-11-26T09:01:00Z"));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void the_mail_can_be_left_in_one_click_and_alerts_then_come_without_it() {
        tell(TUESDAY, talk.post(place, author, "Avec lien"), null);
        send(TUESDAY.plusSeconds(180));
        assertThat(jdbc.sql("select unsubscribe from mail where recipient = 'bleuenn@talk.test'")
                        .query(String.class)
                        .single())
                .contains("/unsubscribe/" + reader + "-a-");
        jdbc.sql("insert into mail_choice (account_id, alerts) values (:reader, false)")
                .param("reader", reader)
                .update();
        tell(TUESDAY, talk.post(place, author, "Sans mail"), null);
        send(TUESDAY.plusSeconds(600));
        assertThat(mails()).hasSize(1);
        assertThat(alerts(TUESDAY)).hasSize(2);
    }

    @Test
    void nobody_reads_the_alerts_of_somebody_else_nor_puts_them_away() {
        tell(TUESDAY, talk.post(place, author, "À Bleuenn"), null);
        var alert = alerts(TUESDAY).getFirst();
        var alerts = new Alerts(jdbc, clock(TUESDAY));
        assertThat(alerts.of(author, Turn.FIRST)).isEmpty();
        alerts.see(author, List.of(alert.id()), true);
        assertThat(alerts(TUESDAY).getFirst().fresh()).isTrue();
        alerts.see(reader, List.of(alert.id()), true);
        assertThat(alerts(TUESDAY).getFirst().fresh()).isFalse();
    }

    @Test
    void a_quiet_post_waits_for_the_digest_of_those_whom_only_their_level_would_tell() {
        long post = talk.post(place, author, "Sans déranger");
        jdbc.sql("update post set quiet = true where id = :post")
                .param("post", post)
                .update();
        tell(TUESDAY, post, null);
        assertThat(told(post)).isEmpty();
        tell(TUESDAY, post, talk.comment(post, author, "Une suite"));
        assertThat(told(post)).as("what follows is not quiet").contains(reader);
    }

    @Test
    void a_quiet_post_that_names_them_is_no_alert_once_they_want_to_be_named_in_the_digest() {
        talk.whenNamed(reader, "AT_ONCE");
        long post = talk.post(place, author, "Sans déranger, @Bleuenn");
        jdbc.sql("update post set quiet = true where id = :post")
                .param("post", post)
                .update();
        name(post, false);
        tell(FRIDAY_EVENING, post, null);
        assertThat(alerts(SATURDAY))
                .singleElement()
                .satisfies(alert -> assertThat(alert.everywhere())
                        .as("the community would not bring it at once")
                        .isFalse());
        namedInTheDigest();
        send(MONDAY);
        assertThat(mails()).isEmpty();
        assertThat(alerts(MONDAY)).isEmpty();
    }

    @Test
    void that_an_edit_named_them_is_no_alert_once_they_want_to_be_named_in_the_digest() {
        talk.whenNamed(reader, "AT_ONCE");
        long post = talk.post(place, author, "Vu avec Bleuenn");
        follow(post);
        name(post, true);
        new TellingNamed(jdbc, clock(FRIDAY_EVENING)).tell(new NamedLater(post, null, List.of(reader)));
        assertThat(alerts(SATURDAY))
                .singleElement()
                .satisfies(alert -> assertThat(alert.everywhere())
                        .as("their choice for being named would change it")
                        .isFalse());
        namedInTheDigest();
        send(MONDAY);
        assertThat(mails()).isEmpty();
        assertThat(alerts(MONDAY)).isEmpty();
    }

    @Test
    void who_followed_what_names_them_is_told_though_they_follow_it_no_more_or_left() {
        talk.level(reader, place, "DIGEST");
        talk.whenNamed(reader, "AT_ONCE");
        long post = talk.post(place, author, "Avec @Bleuenn");
        follow(post);
        name(post, false);
        tell(FRIDAY_EVENING, post, null);
        assertThat(alerts(SATURDAY)).extracting(alert -> alert.reason().name()).containsExactly("DISCUSSION_FOLLOWED");
        jdbc.sql("delete from discussion_follow where account_id = :reader")
                .param("reader", reader)
                .update();
        leave(reader);
        assertThat(alerts(SATURDAY)).as("named, and may read it").hasSize(1);
        talk.belongs(reader, place, "MEMBER");
        send(MONDAY);
        assertThat(mails()).singleElement().asString().contains("Avec @Bleuenn");
    }

    private void name(long post, boolean later) {
        jdbc.sql("insert into mention (post_id, account_id, name, later) values (:post, :reader, 'Bleuenn', :later)")
                .param("post", post)
                .param("reader", reader)
                .param("later", later)
                .update();
    }

    private void namedInTheDigest() {
        jdbc.sql("update named_choice set level = 'DIGEST' where account_id = :reader")
                .param("reader", reader)
                .update();
    }

    private void tell(Instant at, long post, @Nullable Long comment) {
        new Telling(jdbc, clock(at)).tell(post, comment);
    }

    private int arrived(long person) {
        return new Arrived(jdbc, new PersonalNotices(jdbc, clock(TUESDAY)), clock(TUESDAY)).to(person);
    }

    private int fresh() {
        return arrived(reader);
    }

    private void leave(long account) {
        jdbc.sql("delete from membership where account_id = :account and community_id = :place")
                .param("account", account)
                .param("place", place)
                .update();
    }

    private List<Long> due() {
        return jdbc.sql("select account_id from letterbox where alerts_at is not null")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void call(String sql) {
        jdbc.sql(sql).query((row, n) -> 1).list();
    }

    private void send(Instant at) {
        new AlertLetters(jdbc, recipients, text, outbox, clock(at)).write();
    }

    private List<Long> told(long post) {
        return jdbc.sql("select account_id from alert where post_id = :post")
                .param("post", post)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private List<Alert> alerts(Instant at) {
        return new Alerts(jdbc, clock(at)).of(reader, Turn.FIRST);
    }

    private List<String> mails() {
        return jdbc.sql("select subject || text as mail from mail where recipient = 'bleuenn@talk.test'")
                .query((row, n) -> row.getString("mail").replace('\u00a0', ' ').replace('\u202f', ' '))
                .list();
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
