package fr.maillage.attention.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.NamedLater;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whom an edit names learns of it by the rules that hold for who is named from the start. */
@MaillageTest
@Transactional
class TellingNamedTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    private long place;
    private long post;
    private long named;

    @BeforeEach
    void a_text_that_comes_to_name_someone() {
        place = talk.community("Logement");
        long author = talk.person("Armelle");
        named = talk.person("Bleuenn");
        talk.follows(author, place, "DIGEST");
        post = talk.post(place, author, "Vu avec @Bleuenn");
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :account, 'Bleuenn')")
                .param("post", post)
                .param("account", named)
                .update();
    }

    @Test
    void who_wants_to_know_at_once_is_told_once() {
        talk.whenNamed(named, "AT_ONCE");
        tell();
        tell();
        assertThat(alerts()).containsExactly("NAMED");
    }

    @Test
    void who_was_told_of_the_text_before_it_named_them_is_told_that_it_does_once_more() {
        talk.whenNamed(named, "AT_ONCE");
        jdbc.sql("""
                insert into alert (account_id, post_id, reason, at, leaves_at, told_at)
                values (:account, :post, 'COMMUNITY_CHOSEN', :at, :at, :at)
                """)
                .param("account", named)
                .param("post", post)
                .param("at", TUESDAY.minusSeconds(3600).atOffset(ZoneOffset.UTC))
                .update();
        tell();
        assertThat(alerts()).containsExactly("NAMED");
        assertThat(jdbc.sql("update alert set told_at = now() where told_at is null")
                        .update())
                .isOne();
        tell();
        assertThat(jdbc.sql("select count(*) from alert where told_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_waits_for_the_digest_or_may_not_read_it_has_no_alert() {
        tell();
        talk.whenNamed(named, "AT_ONCE");
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", place)
                .update();
        tell();
        assertThat(alerts()).isEmpty();
    }

    private void tell() {
        new TellingNamed(jdbc, Clock.fixed(TUESDAY, ZoneOffset.UTC)).tell(new NamedLater(post, null, List.of(named)));
    }

    private List<String> alerts() {
        return jdbc.sql("select reason from alert where account_id = :account")
                .param("account", named)
                .query((row, n) -> row.getString("reason"))
                .list();
    }
}
