package fr.maillage.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Unmarked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A name somebody chose is reported, hidden, decided on and contested as what they write is; nothing tells whose it is. */
@MaillageTest
@Transactional
class ChosenNameModeratedTest {
    private static final String NAME = "Vipère d’eau";
    private static final String WHY = "C’est le surnom d’une personne accompagnée";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private long post;
    private String keeper = "";
    private String bearer = "";
    private String reader = "";

    @BeforeEach
    void somebody_chose_a_name_and_wrote_under_it() {
        community = scene.community(true);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        bearer = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lectrice", community, "MEMBER");
        appears(keeper, "Goéland");
        appears(bearer, NAME);
        appears(reader, "Mésange");
        post = scene.post(community, bearer, PostKind.MESSAGE, "", "Un premier message");
    }

    @Test
    void it_is_reported_from_the_list_of_members_hidden_decided_contested_and_comes_back() {
        assertThat(page(reader, members())).contains(name() + "/report").doesNotContain(name() + "/decision");
        assertThat(page(bearer, members())).doesNotContain(name() + "/report");
        assertThat(page(reader, name() + "/report")).contains(NAME, "Signaler ce nom");
        assertThat(status(bearer, name() + "/report", "reason", "HURTS")).isEqualTo(404);
        assertThat(status(reader, name() + "/report", "reason", "NAMES_SOMEONE", "words", "On la reconnaît"))
                .isEqualTo(302);
        assertThat(page(keeper, communityPage("/moderation"))).contains("Nom choisi", NAME);
        assertThat(page(keeper, theCase())).contains(NAME, "On la reconnaît").doesNotContain("Autrice", "Lectrice");

        assertThat(status(bearer, theCase() + "/hiding")).isEqualTo(404);
        assertThat(status(keeper, theCase() + "/hiding")).isEqualTo(302);
        assertThat(page(reader, members())).contains("Membre 1").doesNotContain(NAME);
        assertThat(page(keeper, theCase())).contains(NAME);
        assertThat(page(bearer, "/moderation"))
                .contains(NAME, "caché en attendant", "sous le nom « Membre 1 »", communityPage("/pseudonym"));

        send(keeper, theCase() + "/decision", "decision", "REMOVED", "reason", WHY);
        assertThat(page(bearer, "/moderation")).contains(NAME, WHY, "C’est retiré");
        assertThat(page(reader, "/moderation")).contains(WHY, "C’est retiré").doesNotContain(NAME);

        assertThat(status(bearer, theCase() + "/appeal", "words", "C’est le mien depuis toujours"))
                .isEqualTo(302);
        assertThat(page(Cast.COORDINATION, theCase())).contains(NAME).doesNotContain("Autrice");
        send(Cast.COORDINATION, theCase() + "/decision", "decision", "KEPT", "reason", "En effet");
        assertThat(page(reader, members())).contains(NAME).doesNotContain("Membre 1");
        assertThat(page(reader, "/posts/" + post)).contains(NAME).doesNotContain("Membre 1");
        assertThat(acts()).contains("reported", "hidden until decided", "decided", "appealed", "decided on appeal");
    }

    @Test
    void hidden_it_stands_nowhere_any_more_and_shown_again_it_stands_where_it_did() {
        long comment = scene.comment(post, bearer, "Une réponse");
        says(reader, "/posts/" + post + "/comments", "Merci @vipère d’eau ! Et encore @Vipère d’eau.");
        says(reader, communityPage("/posts"), "Avec @Vipère d’eau demain ?");
        send(bearer, communityPage("/pages"), "title", "Une page", "body", "Un texte");
        for (String more : new String[] {
            "insert into post_version (post_id, at, title, body) values (:post, now(), '', :call)",
            "insert into comment_version (comment_id, at, body) values (:comment, now(), :call)",
            "insert into awaiting (community_id, author_id, kind, title, body) values (:community, :reader, 'MESSAGE', '', :call)",
            "insert into draft (author_id, key, community_id, body) values (:reader, gen_random_uuid(), :community, :call)",
            "insert into handover_note (community_id, body, signed) values (:community, 'À savoir', :name)",
            "insert into deposit (community_id, key, signed, shared_at) values (:community, '', :name, now())",
            """
            with begun as (
                insert into project (community_id, name, objective) values (:community, 'Un café', 'Se voir') returning id)
            insert into project_decision (project_id, signed, day, title) select id, :name, now(), 'Le mardi' from begun
            """,
            """
            insert into departure (membership_id, account_id, community_id, role, pseudonym, joined_at, read_to, gone_by)
            values (0, :left, :community, 'MEMBER', :name, now(), 0, :left)
            """,
            "insert into membership_request (account_id, community_id, pseudonym) values (:left, :community, :name)",
            """
            insert into membership_refusal (account_id, community_id, asked_word, pseudonym, asked_at)
            values (:left, :community, '', :name, now())
            """
        }) {
            jdbc.sql(more)
                    .param("post", post)
                    .param("comment", comment)
                    .param("community", community)
                    .param("reader", scene.account(reader))
                    .param("left", cast.id(Cast.MEMBER))
                    .param("name", NAME)
                    .param("call", "Selon @" + NAME)
                    .update();
        }
        var before = where(NAME);
        assertThat(before)
                .as("everything that is signed, and everything that calls")
                .containsAll(columns("and column_name in ('signed', 'pseudonym')"))
                .contains("comment.body", "post.body", "comment_version.body", "post_version.body", "mention.name")
                .contains("awaiting.body", "draft.body");

        hide();
        assertThat(where(NAME)).containsExactly("chosen_name.name");
        assertThat(page(reader, "/posts/" + post))
                .contains("<strong class=\"mention\">@Membre 1</strong> !", "@Membre 1</strong>.")
                .doesNotContainIgnoringCase(NAME);
        for (String one : new String[] {communityPage(""), "/search?q=demain", "/feed"}) {
            assertThat(page(keeper, one)).as(one).contains("Membre 1").doesNotContainIgnoringCase(NAME);
        }

        send(keeper, theCase() + "/hiding/removal");
        assertThat(where("Membre 1")).containsExactly("chosen_name.name");
        assertThat(where(NAME)).isEqualTo(before);
    }

    @Test
    void who_is_called_by_a_name_that_begins_so_or_by_a_longer_word_is_still_called_so() {
        appears(scene.person("Tierce", community, "MEMBER"), NAME + " douce");
        says(
                reader,
                communityPage("/posts"),
                "@Vipère d’eau douce, @Vipère d’eau-là et moi@Vipère d’eau, sans @Vipère d’eau");
        hide();
        assertThat(page(reader, communityPage("")))
                .contains("@Vipère d’eau douce", "@Vipère d’eau-là et moi@Vipère d’eau, sans ", "@Membre 1");
    }

    @Test
    void people_whose_names_are_away_are_still_told_apart_and_nobody_takes_what_stands_in_for_them() {
        appears(keeper, "membre 1");
        appears(reader, "Une injure");
        hide();
        String other = name("Une injure");
        send(bearer, other + "/report", "reason", "HURTS");
        send(keeper, theCase() + "/decision", "decision", "REMOVED", "reason", WHY);
        assertThat(page(bearer, members()))
                .contains("membre 1", "Membre 2", "Membre 3")
                .doesNotContain("injure");
        assertThat(text(choose(bearer, "Membre 3"))).contains("déjà pris");
        assertThat(page(bearer, members()))
                .as("what stands in is not reported")
                .doesNotContain("/names/" + standIn(other));
        assertThat(status(bearer, "/names/" + standIn(other) + "/report", "reason", "HURTS"))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vipère d’eau", "vipere d’eau", " VIPÈRE  d’eau"})
    void as_long_as_the_decision_stands_nobody_takes_it_again_however_it_is_written(String same) {
        remove();
        assertThat(text(choose(bearer, same))).contains("a été retiré de cette communauté par une décision");
        assertThat(text(choose(reader, same))).contains("déjà pris");
        assertThat(choose(bearer, "Ajonc")).hasStatus3xxRedirection();
        assertThat(text(choose(bearer, same))).contains("par une décision");
        assertThat(status(bearer, communityPage("/membership/removal"))).isEqualTo(302);
        assertThat(exchange(bearer, communityPage("/membership"), "pseudonym", same))
                .hasStatus(422);
        assertThat(page(bearer, "/moderation")).contains(NAME, WHY);
    }

    @Test
    void who_chose_another_name_appears_under_it_whatever_is_decided_then() {
        remove();
        assertThat(page(bearer, "/moderation")).contains("Choisir un autre nom");
        assertThat(choose(bearer, "Ajonc")).hasStatus3xxRedirection();
        assertThat(page(bearer, "/moderation")).contains(NAME, WHY).doesNotContain("Choisir un autre nom");
        assertThat(page(reader, members())).contains("Ajonc").doesNotContain("Membre 1");
        assertThat(page(reader, "/posts/" + post)).contains("Membre 1").doesNotContain("Ajonc");
        send(bearer, theCase() + "/appeal", "words", "Personne ne le porte");
        send(Cast.COORDINATION, theCase() + "/decision", "decision", "KEPT", "reason", "En effet");
        assertThat(page(reader, members())).contains("Ajonc").doesNotContain(NAME);
        assertThat(page(reader, "/posts/" + post)).contains(NAME);
        assertThat(choose(bearer, NAME)).hasStatus3xxRedirection();
    }

    @Test
    void who_left_comes_back_under_what_stands_in_for_it_and_reads_the_decision_meanwhile() {
        report();
        assertThat(status(bearer, communityPage("/membership/removal"))).isEqualTo(302);
        send(keeper, theCase() + "/decision", "decision", "REMOVED", "reason", WHY);
        assertThat(page(bearer, "/moderation")).contains(NAME, WHY).doesNotContain("Choisir un autre nom");
        long departure = number("select max(id) from departure");
        assertThat(status(bearer, communityPage("/departures/" + departure + "/return")))
                .isEqualTo(302);
        assertThat(page(reader, members())).contains("Membre 1").doesNotContain(NAME);
    }

    @Test
    void who_keeps_the_community_says_why_they_take_it_away_and_may_be_mistaken() {
        assertThat(page(keeper, members())).contains(name() + "/decision");
        assertThat(status(reader, name() + "/decision", "reason", "Non")).isEqualTo(404);
        assertThat(status(keeper, name("Goéland") + "/decision", "reason", "Non"))
                .isEqualTo(404);
        assertThat(status(keeper, name() + "/decision", "reason", " ")).isEqualTo(422);
        assertThat(status(keeper, name() + "/decision", "reason", WHY)).isEqualTo(302);
        assertThat(page(reader, members())).contains("Membre 1").doesNotContain(NAME);
        assertThat(page(bearer, "/moderation")).contains("Le nom que vous avez choisi a été retiré", WHY);
        assertThat(status(keeper, theCase() + "/decision/removal")).isEqualTo(302);
        assertThat(page(reader, members())).contains(NAME);
        assertThat(page(bearer, "/moderation")).doesNotContain(WHY);
    }

    @Test
    void who_chose_it_is_alerted_that_it_is_hidden_without_the_name() {
        hide();
        jdbc.sql(
                        "insert into notice (account_id, matter, thing, occurrence, at) values (:bearer, 'HIDDEN', :case, 1, now())")
                .param("bearer", scene.account(bearer))
                .param("case", number("select max(id) from moderation_case"))
                .update();
        assertThat(page(bearer, "/alerts"))
                .contains("Le nom que vous avez choisi est caché en attendant une décision")
                .doesNotContain(NAME);
    }

    @Test
    void nobody_decides_on_their_own() {
        send(reader, name("Goéland") + "/report", "reason", "HURTS");
        assertThat(exchange(keeper, theCase() + "/hiding")).hasStatus(404);
        assertThat(page(Cast.COORDINATION, "/coordination/moderation")).contains("Goéland");
        send(Cast.COORDINATION, theCase() + "/decision", "decision", "REMOVED", "reason", WHY);
        assertThat(page(reader, members())).doesNotContain("Goéland");
        assertThat(page(keeper, "/moderation")).contains("Goéland", WHY);
    }

    @Test
    void only_who_reads_the_community_knows_that_there_is_such_a_name() {
        String outsider = scene.person("Dehors", community, null);
        for (String one : new String[] {outsider, Cast.GUEST, Cast.COORDINATION}) {
            assertThat(status(one, name() + "/report", "reason", "HURTS")).isEqualTo(404);
            assertThat(status(one, name() + "/decision", "reason", "Non")).isEqualTo(404);
        }
    }

    @Test
    void neither_the_journal_nor_a_page_of_the_case_ties_it_to_the_account() {
        long from = number("select coalesce(max(id), 0) from journal_entry");
        remove();
        send(bearer, theCase() + "/appeal", "words", "C’est le mien");
        choose(bearer, "Ajonc");
        send(Cast.COORDINATION, theCase() + "/decision", "decision", "REMOVED", "reason", "Non");
        var told = jdbc.sql("select concat_ws(' ', actor, act, subject, details) from journal_entry where id > :from")
                .param("from", from)
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(told)
                .hasSizeGreaterThan(3)
                .allSatisfy(one -> assertThat(one)
                        .doesNotContain(NAME, "Membre 1", "Ajonc")
                        .doesNotContainPattern("\\b(" + scene.account(bearer) + "|" + scene.account(keeper) + "|"
                                + scene.account(reader) + ")\\b(?<!case/\\d{1,9})(?<!membership/\\d{1,9})"));
        assertThat(told).noneMatch(one -> one.contains("membership/" + membership(bearer)));
    }

    private void report() {
        send(reader, name() + "/report", "reason", "NAMES_SOMEONE");
    }

    private void hide() {
        report();
        send(keeper, theCase() + "/hiding");
    }

    private void remove() {
        report();
        send(keeper, theCase() + "/decision", "decision", "REMOVED", "reason", WHY);
    }

    private void appears(String who, String name) {
        jdbc.sql("update membership set pseudonym = :name where account_id = :who")
                .param("name", name)
                .param("who", scene.account(who))
                .update();
    }

    private MvcTestResult choose(String who, String name) {
        return exchange(who, communityPage("/pseudonym"), "pseudonym", name);
    }

    private void says(String who, String address, String body) {
        send(who, address, "body", body, "check", "as-is");
    }

    private String communityPage(String page) {
        return "/communities/" + community + page;
    }

    private String members() {
        return communityPage("/members");
    }

    private String name() {
        return name(NAME);
    }

    private String name(String name) {
        return "/names/"
                + jdbc.sql("select id from chosen_name where name = :name and community_id = :community")
                        .param("name", name)
                        .param("community", community)
                        .query(Long.class)
                        .single();
    }

    private long standIn(String name) {
        return number("select id from chosen_name where stands_for = " + name.replace("/names/", ""));
    }

    private long membership(String who) {
        return number("select id from membership where account_id = " + scene.account(who));
    }

    private String theCase() {
        return "/moderation/" + number("select max(id) from moderation_case");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> acts() {
        return jdbc.sql("select act from journal_entry where subject = :case")
                .param("case", theCase().replace("/moderation", "case"))
                .query((row, n) -> row.getString("act"))
                .list();
    }

    /** The columns of the whole database in which something says it, in whatever letters. */
    private List<String> where(String words) {
        return columns("").stream().filter(column -> says(column, words)).toList();
    }

    private List<String> columns(String which) {
        return jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'character varying', 'ARRAY', 'jsonb', 'json')
                    and table_name in (select tablename from pg_tables where schemaname = 'public')
                """ + which + " order by table_name, column_name")
                .query((row, n) -> row.getString(1) + "." + row.getString(2))
                .list();
    }

    private boolean says(String column, String words) {
        var parts = column.split("\\.");
        return jdbc.sql("select exists (select from \"%s\" where \"%s\"::text ilike :words)"
                        .formatted(parts[0], parts[1]))
                .param("words", "%" + words + "%")
                .query(Boolean.class)
                .single();
    }

    private void send(String who, String address, String... fields) {
        assertThat(exchange(who, address, fields)).as(address).hasStatus3xxRedirection();
    }

    private int status(String who, String address, String... fields) {
        return exchange(who, address, fields).getResponse().getStatus();
    }

    private MvcTestResult exchange(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    /** The spaces of French punctuation as they are typed. */
    private static String text(MvcTestResult answer) {
        return Unmarked.of(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' '));
    }
}
