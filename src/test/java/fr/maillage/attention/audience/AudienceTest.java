package fr.maillage.attention.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class AudienceTest {
    private static final Instant EVENING = Instant.parse("2026-11-24T21:10:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T07:30:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester http;

    private long place;
    private long author;

    @BeforeEach
    void people_who_listen_each_in_their_way() {
        place = talk.community("Veille");
        author = talk.person("Armelle");
        talk.belongs(author, place, "MEMBER");
        String[] levels = {
            "AT_ONCE",
            "AT_ONCE",
            "AT_ONCE",
            "AT_ONCE",
            "AT_ONCE",
            "AT_ONCE",
            "AT_ONCE",
            "AT_ONCE",
            "AT_ONCE",
            "AT_ONCE",
            "DIGEST",
            "DIGEST",
            "WHEN_I_COME",
            "SILENCE"
        };
        for (int i = 0; i < levels.length; i++) {
            talk.follows(talk.person("Lecteur" + i), place, levels[i]);
        }
        jdbc.sql("update account set zone = 'Pacific/Auckland' where email ~ 'lecteur[0-4]@talk.test'")
                .update(); // it is morning there
    }

    @Test
    void before_publishing_it_counts_who_is_told_now_who_later_and_in_the_digest() {
        assertThat(before()).isEqualTo(new Audience(5, 5, 2, MORNING, false, 0));
    }

    @Test
    void where_few_are_told_at_once_nobodys_hours_can_be_made_out() {
        for (String one : new String[] {"lecteur0@talk.test", "lecteur9@talk.test"}) {
            follow(one, "DIGEST");
            assertThat(before()).as(one).isEqualTo(new Audience(9, 0, 3, null, true, 0));
            follow(one, "AT_ONCE");
        }
        assertThat(Audience.of(0, 7, 0, MORNING, 14))
                .as("none of seven")
                .isEqualTo(new Audience(0, 7, 0, MORNING, false, 0));
        assertThat(Audience.of(0, 0, 2, null, 14).few()).isTrue();
    }

    @Test
    void of_fewer_than_five_others_no_figure_is_said_before_or_after() {
        leave(10);
        assertThat(before()).isEqualTo(new Audience(0, 0, 0, null, true, 4));
        assertThat(asked("")).contains("les 4 autres personnes");
        long post = talk.post(place, author, "Bonsoir");
        assertThat(audiences().answering(post, author, false).untold()).isEqualTo(4);
        assertThat(audiences().after(post, author).untold()).isEqualTo(4);
        leave(4);
        assertThat(before()).as("alone").isEqualTo(new Audience(0, 0, 0, null, true, 0));
    }

    private void leave(int some) {
        jdbc.sql("""
                delete from membership where account_id in (
                    select m.account_id from membership m where m.community_id = :place and m.account_id <> :author
                    order by m.account_id limit :some)
                """)
                .param("place", place)
                .param("author", author)
                .param("some", some)
                .update();
    }

    @Test
    void where_nobody_is_to_be_disturbed_only_who_follows_the_discussion_is_told_at_once() {
        assertThat(audiences().before(place, author, true)).isEqualTo(new Audience(0, 0, 12, null, true, 0));
        long post = talk.post(place, author, "Bonsoir");
        choose(post, "lecteur12@talk.test", "FOLLOWED");
        assertThat(audiences().answering(post, author, true)).isEqualTo(new Audience(1, 0, 12, null, true, 0));
    }

    @Test
    void an_answer_comes_to_who_follows_the_discussion_and_not_to_who_silenced_it() {
        long post = talk.post(place, account("lecteur0@talk.test"), "Qui sait ?");
        choose(post, "lecteur10@talk.test", "SILENCED");
        choose(post, "lecteur12@talk.test", "FOLLOWED");
        assertThat(audiences().answering(post, author, false)).isEqualTo(new Audience(5, 6, 1, MORNING, false, 0));
        assertThatThrownBy(() -> audiences().answering(post, talk.person("Fanch"), false))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> audiences().answering(0, author, false)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoever_is_answered_counts_like_anybody_whatever_they_chose_for_that(boolean pseudonymous) {
        if (pseudonymous) {
            namesAreChosen();
        }
        talk.whenNamed(account("lecteur12@talk.test"), "AT_ONCE");
        talk.whenNamed(account("lecteur0@talk.test"), "WHEN_I_COME");
        for (String asks : new String[] {"lecteur0@talk.test", "lecteur12@talk.test", "lecteur13@talk.test"}) {
            long post = talk.post(place, account(asks), "Qui sait ?");
            assertThat(audiences().answering(post, author, false)).as(asks).isEqualTo(before());
        }
    }

    @Test
    void whom_the_text_names_is_said_apart_each_once_where_they_may_read_it() {
        talk.person("Fanch");
        assertThat(asked("@Lecteur12, @Fanch : demandez à @Fanch")).contains("2 personnes nommées");
        jdbc.sql("update community set kind = 'REQUEST' where id = :id")
                .param("id", place)
                .update();
        assertThat(asked("@Lecteur12, @Fanch")).contains("1 personne nommée");
        jdbc.sql("update account set suspended_at = now() where name = 'Lecteur12'")
                .update();
        assertThat(asked("@Lecteur12, @Fanch")).doesNotContain("nommée");
    }

    @Test
    void a_name_tells_nothing_of_what_its_bearer_chose() {
        talk.whenNamed(account("lecteur10@talk.test"), "AT_ONCE");
        talk.whenNamed(account("lecteur1@talk.test"), "WHEN_I_COME");
        assertThat(IntStream.range(0, 14).mapToObj(i -> asked("@Lecteur" + i)).distinct())
                .singleElement()
                .asString()
                .contains("1 personne nommée");
    }

    @Test
    void where_names_are_chosen_only_these_name_somebody() {
        namesAreChosen();
        jdbc.sql("update membership set pseudonym = 'Sel' where account_id = :id")
                .param("id", account("lecteur12@talk.test"))
                .update();
        assertThat(asked("@Sel")).contains("1 personne nommée");
        assertThat(asked("@Lecteur12")).doesNotContain("nommée");
    }

    private Audience before() {
        return audiences().before(place, author, false);
    }

    /** What the form says as that is written in it. */
    private String asked(String text) {
        var answer = http.post()
                .uri("/communities/" + place + "/audience")
                .param("body", text)
                .header("HX-Request", "true")
                .with(cast.as("armelle@talk.test"))
                .with(csrf())
                .exchange()
                .getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(?s).*?<p[^>]*>(.*?)</p>.*", "$1");
    }

    private void namesAreChosen() {
        jdbc.sql("update community set kind = 'REQUEST', pseudonymous = true where id = :id")
                .param("id", place)
                .update();
    }

    private void choose(long post, String email, String choice) {
        jdbc.sql("insert into discussion_follow (account_id, post_id, choice) values (:id, :post, :choice)")
                .param("id", account(email))
                .param("post", post)
                .param("choice", choice)
                .update();
    }

    private long account(String email) {
        return jdbc.sql("select id from account where email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private void follow(String email, String level) {
        jdbc.sql("""
                update follow set level = :level
                where community_id = :place and account_id = (select id from account where email = :email)
                """)
                .param("level", level)
                .param("place", place)
                .param("email", email)
                .update();
    }

    @Test
    void afterwards_it_counts_those_who_were_told() {
        long post = talk.post(place, author, "Bonsoir");
        alerted("lecteur[0-9]@talk.test", post);
        jdbc.sql(
                        "delete from membership where account_id = (select id from account where email = 'lecteur12@talk.test')")
                .update();
        assertThat(audiences().after(post, author)).isEqualTo(new Audience(5, 5, 2, MORNING, false, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterwards_too_a_name_tells_nothing_of_what_its_bearer_chose(boolean told) {
        long post = talk.post(place, author, "Bonsoir");
        alerted("lecteur[0-9]@talk.test", post);
        for (String one : new String[] {"lecteur1@talk.test", "lecteur12@talk.test"}) {
            jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :who, 'L')")
                    .param("post", post)
                    .param("who", account(one))
                    .update();
            jdbc.sql("delete from alert where account_id = :who")
                    .param("who", account(one))
                    .update();
            if (told) {
                alerted(one, post);
            }
        }
        assertThat(audiences().after(post, author)).isEqualTo(before());
    }

    @Test
    void it_is_told_to_who_writes_there_and_to_the_author_alone() {
        long post = talk.post(place, author, "Bonsoir");
        long outsider = talk.person("Fanch");
        long reader = talk.person("Goulven");
        talk.belongs(reader, place, "READER");
        for (long who : new long[] {outsider, reader}) {
            assertThatThrownBy(() -> audiences().before(place, who, false)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> audiences().after(post, who)).isInstanceOf(NotFound.class);
        }
        assertThat(http.get().uri("/posts/" + post + "/audience").with(cast.as(Cast.COORDINATION)))
                .hasStatus(404);
        assertThat(http.get().uri("/communities/" + place + "/audience").with(cast.as(Cast.GUEST)))
                .hasStatus(404);
        for (String address :
                new String[] {"/communities/" + place + "/audience", "/posts/" + post + "/audience/before"}) {
            assertThat(http.post()
                            .uri(address)
                            .param("body", "@Fanch")
                            .with(cast.as(Cast.GUEST))
                            .with(csrf()))
                    .hasStatus(404);
        }
    }

    @Test
    void the_part_of_the_form_offers_a_later_moment_in_the_field_it_was_asked_for() {
        talk.belongs(cast.id(Cast.MEMBER), place, "MEMBER");
        jdbc.sql("insert into pause values (:me, now() + interval '3 days')")
                .param("me", cast.id(Cast.MEMBER))
                .update();
        assertThat(http.post()
                        .uri("/communities/" + place + "/audience?field=later")
                        .param("body", "@Lecteur12")
                        .header("HX-Request", "true")
                        .with(cast.as(Cast.MEMBER))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"later\"", "3 le liront dans leur résumé", "1 personne nommée")
                .doesNotContain("<html");
        assertThat(http.get().uri("/communities/" + place + "/audience").with(cast.as(Cast.MEMBER)))
                .hasStatusOk()
                .bodyText()
                .contains("<html");
    }

    @Test
    void a_later_moment_is_offered_where_this_one_disturbs_somebody() {
        talk.belongs(cast.id(Cast.MEMBER), place, "MEMBER");
        jdbc.sql("insert into pause values (:me, now() + interval '3 days')")
                .param("me", cast.id(Cast.MEMBER))
                .update();
        assertThat(offered("false")).contains("name=\"later\"");
        assertThat(offered("true")).as("nobody is told at once").doesNotContain("Envoyer");
        talk.level(author, place, "SILENCE");
        jdbc.sql("update follow set level = 'SILENCE' where community_id = :place")
                .param("place", place)
                .update();
        assertThat(offered("false"))
                .as("nobody is told at all")
                .contains("Ne prévient personne.")
                .doesNotContain("Envoyer", "résumé", "nommée");
    }

    @Test
    void in_easy_French_one_thing_is_said_once() {
        leave(11);
        jdbc.sql("update account set language = 'falc' where id = :id")
                .param("id", author)
                .update();
        assertThat(asked("")).containsOnlyOnce("Chaque personne choisit").doesNotContain("nommées");
    }

    private String offered(String quiet) {
        var answer = http.post()
                .uri("/communities/" + place + "/audience?field=later")
                .param("quiet", quiet)
                .header("HX-Request", "true")
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange()
                .getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void alerted(String who, long post) {
        jdbc.sql("""
                insert into alert (account_id, post_id, reason, at, leaves_at)
                select id, :post, 'COMMUNITY_CHOSEN', :now, leaves_at(id, :now) from account
                where email ~ :who
                """)
                .param("post", post)
                .param("who", who)
                .param("now", EVENING.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Audiences audiences() {
        return new Audiences(jdbc, Clock.fixed(EVENING, ZoneOffset.UTC));
    }
}
