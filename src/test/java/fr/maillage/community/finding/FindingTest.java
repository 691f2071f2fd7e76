package fr.maillage.community.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Unmarked;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** One box that finds what the viewer may see, and nothing else. */
@MaillageTest
@Transactional
class FindingTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private String member = "";
    private String outsider = "";
    private long community;
    private long post;

    @BeforeEach
    void something_written() {
        community = scene.community(false);
        member = scene.person("Autrice", community, "MEMBER");
        outsider = scene.person("Passant", community, null);
        post = scene.post(community, member, PostKind.QUESTION, "Qui sait ?", "Un hébergement pour la quinzaine.");
        scene.comment(post, member, "La permanence a déménagé à Kerlanic.");
        jdbc.sql(
                        "insert into shared_page (community_id, title, body) values (:c, 'Repères', 'La domiciliation pas à pas')")
                .param("c", community)
                .update();
        jdbc.sql("""
                insert into project (community_id, name, objective) values (:c, 'Bagagerie', 'Un endroit pour ses valises')
                """).param("c", community).update();
        jdbc.sql("""
                with kept as (
                    insert into file (name, type, size) values ('Trame d’entretien.pdf', 'application/pdf', 0) returning id)
                insert into attachment (file_id, post_id) select id, :post from kept
                """).param("post", post).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"permanence", "permanance", "kerlanik"})
    void what_a_comment_says_leads_to_that_comment_and_marks_it(String words) {
        long said = jdbc.sql("select id from comment where post_id = :post")
                .param("post", post)
                .query(Long.class)
                .single();
        String address = "/posts/" + post + "/comments/" + said + "?found=yes";
        assertThat(found(member, words, "&kind=discussions")).contains(address + "\"", "1 résultat");
        assertThat(leads(member, address)).isEqualTo("/posts/" + post + "?after=0&found=" + said + "#c" + said);
        assertThat(read(member, "/posts/" + post + "?after=0&found=" + said)).containsOnlyOnce("Ce que vous cherchiez");
        assertThat(read(member, "/posts/" + post)).doesNotContain("Ce que vous cherchiez");
    }

    @Test
    void in_a_long_discussion_it_leads_to_the_page_on_which_the_comment_stands() {
        for (int i = 0; i < 60; i++) {
            scene.comment(post, member, "Une réponse de plus.");
        }
        long said = scene.comment(post, member, "La vaisselle est au premier.");
        String address = leads(member, "/posts/" + post + "/comments/" + said + "?found=yes");
        assertThat(address).matches("/posts/" + post + "\\?after=[1-9]\\d*&found=" + said + "#c" + said);
        assertThat(read(member, address.replaceFirst("#.*", "")))
                .contains("La vaisselle est au premier.")
                .containsOnlyOnce("Ce que vous cherchiez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hebergement", "hébergements", "hebergemant", "ébergement"})
    void a_discussion_is_found_without_accents_in_the_plural_and_with_a_mistake(String words) {
        assertThat(found(member, words, "&kind=discussions")).contains("/posts/" + post + "\"", "1 résultat");
    }

    @ParameterizedTest
    @CsvSource({"bagagerie, false", "bagageri, false", "bagajerie, true"})
    void a_community_is_found_with_a_mistake_and_it_is_said_that_no_word_is_as_it_was_typed(
            String words, boolean nearly) {
        jdbc.sql("update community set name = 'Bagagerie et domiciliation' where id = :c")
                .param("c", community)
                .update();
        String page = found(member, words, "&kind=communities");
        assertThat(page).contains("Bagagerie et domiciliation");
        assertThat(page.contains("Voici ce qui s’en approche")).isEqualTo(nearly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logements", "droit au logement", "accès logements", "logem droits"})
    void a_community_is_found_in_the_singular_and_the_plural_as_it_was_typed(String words) {
        jdbc.sql("update community set name = 'Logement et accès aux droits' where id = :c")
                .param("c", community)
                .update();
        assertThat(found(member, words, "&kind=communities"))
                .contains("Logement et accès aux droits")
                .doesNotContain("Voici ce qui s’en approche");
    }

    @ParameterizedTest
    @CsvSource({"accès, accord", "souris, Sourn", "Soizic, soin"})
    void a_short_word_is_not_taken_for_one_that_happens_to_look_like_it(String words, String other) {
        jdbc.sql("update community set name = :other where id = :c")
                .param("other", "Un " + other)
                .param("c", community)
                .update();
        scene.post(community, member, PostKind.MESSAGE, "", "Le " + other + " est là.");
        assertThat(found(member, words, "&kind=communities")).contains("Rien ne contient");
        assertThat(found(member, words, "&kind=discussions")).contains("Rien ne contient");
    }

    @ParameterizedTest
    @CsvSource({
        "acueil, accueil",
        "foier, foyer",
        "droi, droit",
        "belkasem, Belkacem",
        "kermarek, Kermarec",
        "permanance, permanence",
        "numeriqe, numérique"
    })
    void a_typing_mistake_is_forgiven_in_what_is_written(String words, String meant) {
        long other = scene.post(community, member, PostKind.MESSAGE, "", "Voici : " + meant + ", enfin.");
        assertThat(found(member, words, "&kind=discussions")).contains("/posts/" + other + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "logements, logement, false",
        "logement, logement, false",
        "accès aux droits, accès aux droits, false",
        "logementt, 'logement, accès aux droits', true"
    })
    void of_a_person_it_is_said_what_they_were_found_for(String words, String asked, boolean nearly) {
        jdbc.sql("""
                update account set profession = 'Juriste', skills = '{logement,accès aux droits}' where id = :id
                """).param("id", cast.id(Cast.COORDINATION)).update();
        String page = found(member, words, "&kind=people");
        assertThat(page).contains("<p>Juriste – On peut lui demander\u00a0: " + asked + "</p>");
        assertThat(page.contains("Voici ce qui s’en approche")).isEqualTo(nearly);
    }

    @Test
    void who_is_found_by_name_is_shown_with_the_profession_alone() {
        jdbc.sql("update account set profession = 'Juriste', skills = '{logement}' where id = :id")
                .param("id", cast.id(Cast.MEMBER))
                .update();
        assertThat(found(member, "Belkacem", "&kind=people")).contains("<p>Juriste</p>");
    }

    @Test
    void a_name_is_found_as_it_is_written_after_its_sign_and_a_sign_alone_asks_for_nothing() {
        assertThat(found(member, "@Passant", "&kind=people")).contains("Passant", "1 résultat");
        assertThat(found(member, "% @", "")).doesNotContain("résultat").contains("la recherche porte sur tout");
    }

    @Test
    void where_the_words_stand_is_shown_and_marked_however_far_into_a_text() {
        scene.post(
                community,
                member,
                PostKind.MESSAGE,
                "",
                "Un long début. ".repeat(60) + "Le **vestiaire** ouvre mardi.");
        assertThat(read(member, "/search?q=vestiaires&kind=discussions"))
                .contains("<mark>vestiaire</mark> ouvre mardi.");
    }

    @Test
    void who_reads_nothing_finds_nothing_and_who_reads_much_finds_as_who_reads_little() {
        assertThat(found(Cast.GUEST, "hébergement", "&kind=discussions")).contains("Rien ne contient");
        assertThat(found(member, "hébergement", "&kind=discussions&community=" + community))
                .contains("/posts/" + post + "\"");
        assertThat(findings(1)).isEqualTo(findings(200)).isNotEmpty();
    }

    /** What is found in the community, among so many that are read. */
    private List<@Nullable Long> findings(int communities) {
        return jdbc.sql("""
                select f.id from find_discussions(
                    array(select :community union all select -n from generate_series(2, :many) n), 'hebergement', null, 10) f
                """)
                .param("community", community)
                .param("many", communities)
                .query(Long.class)
                .list();
    }

    @Test
    void words_as_they_stand_win_over_words_like_them() {
        long other = scene.post(community, member, PostKind.MESSAGE, "", "Un hébergemant mal écrit.");
        assertThat(found(member, "hébergement", "&kind=discussions"))
                .contains("/posts/" + post + "\"")
                .doesNotContain("/posts/" + other + "\"");
    }

    @Test
    void pages_projects_and_communities_are_found_too_with_a_mistake_in_each() {
        assertThat(found(member, "domicilation", "")).contains("Repères");
        assertThat(found(member, "bagagrie", "")).contains("Bagagerie");
        assertThat(found(member, "trame entretient", "")).contains("Trame d’entretien.pdf");
        jdbc.sql("update community set name = 'Logement des jeunes' where id = :id")
                .param("id", community)
                .update();
        assertThat(found(member, "logemant jeunes", "&kind=communities")).contains("Logement des jeunes");
    }

    @Test
    void what_is_told_of_what_is_found_has_no_mark_of_a_heading() {
        jdbc.sql("update post set body = '# Le lieu' || chr(10) || body where id = :post")
                .param("post", post)
                .update();
        assertThat(found(member, "trame entretien", "&kind=documents"))
                .contains("Le lieu – Un hébergement")
                .doesNotContain("# Le lieu");
        assertThat(found(member, "hébergement", "&kind=discussions"))
                .contains("Le lieu – Un hébergement")
                .doesNotContain("# Le lieu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trames", "Trame d’entretien.pdf", "entret", "entretien de la trame", "entretient tramme"})
    void a_file_is_found_by_the_words_of_its_name_by_how_they_begin_and_nearly(String words) {
        assertThat(found(member, words, "&kind=documents")).contains("Trame d’entretien.pdf", "1 résultat");
    }

    @ParameterizedTest
    @CsvSource({
        "bail, modele-bail-2026.pdf",
        "bail, modele_bail.v2.pdf",
        "bail, ModeleBail2026.pdf",
        "baille, ModèleBaille2026.pdf",
        "2026, ModeleBail2026.pdf",
        "modelebail2026, ModeleBail2026.pdf",
        "ModeleBail2026.pdf, ModeleBail2026.pdf",
        "conventoin, CRConvention.odt",
        "cr convention, CRConvention.odt"
    })
    void a_file_is_found_by_the_words_inside_its_name_however_they_are_put_together(String words, String name) {
        jdbc.sql("""
                with kept as (insert into file (name, type, size) values (:name, 'application/pdf', 0) returning id)
                insert into attachment (file_id, post_id) select id, :post from kept
                """).param("name", name).param("post", post).update();
        assertThat(found(member, words, "&kind=documents")).contains(name, "1 résultat");
        assertThat(found(outsider, words, "&kind=documents")).contains(name);
    }

    @Test
    void of_a_file_that_waits_with_a_draft_no_word_is_known_until_it_is_published() {
        long draft = jdbc.sql("""
                insert into draft (author_id, key, community_id) select account_id, gen_random_uuid(), community_id
                from membership where community_id = :c limit 1 returning id
                """).param("c", community).query(Long.class).single();
        jdbc.sql("""
                with kept as (insert into file (name, type, size) values ('Zanzibar.pdf', 'application/pdf', 0) returning id)
                insert into attachment (file_id, draft_id) select id, :draft from kept
                """).param("draft", draft).update();
        assertThat(known("zanzibar")).isFalse();
        assertThat(found(member, "zanzibar", "")).contains("Rien ne contient");
        jdbc.sql("update attachment set post_id = :post, draft_id = null where draft_id = :draft")
                .param("post", post)
                .param("draft", draft)
                .update();
        assertThat(known("zanzibar")).isTrue();
        assertThat(found(member, "zanzibat", "")).contains("Zanzibar.pdf");
    }

    private boolean known(String word) {
        return jdbc.sql("select exists (select from written_word where word = :word)")
                .param("word", word)
                .query(Boolean.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hébergement", "hebergemant", "domiciliation", "valises", "Scène", "entretien"})
    void what_one_may_not_see_is_not_found_however_it_is_typed(String words) {
        assertThat(found(outsider, words, "")).doesNotContain("Rien ne contient");
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        assertThat(found(outsider, words, "")).contains("Rien ne contient");
        assertThat(found(outsider, words, "&community=" + community)).contains("Rien ne contient");
        assertThat(found(Cast.GUEST, words, "")).contains("Rien ne contient");
        assertThat(found(member, words, "")).doesNotContain("Rien ne contient");
    }

    @Test
    void what_is_archived_is_found_and_said_to_be_so() {
        assertThat(found(member, "hébergement", "&kind=discussions")).doesNotContain("Archivée");
        jdbc.sql("update post set archived_at = now() where id = :id")
                .param("id", post)
                .update();
        assertThat(found(member, "hébergement", "&kind=discussions")).contains("/posts/" + post + "\"", "Archivée");
    }

    @Test
    void what_was_taken_away_is_not_found() {
        jdbc.sql("update post set removed_at = now() where id = :id")
                .param("id", post)
                .update();
        jdbc.sql("update shared_page set removed_at = now()").update();
        assertThat(found(member, "hébergement", "")).contains("Rien ne contient");
        assertThat(found(member, "domiciliation", "")).contains("Rien ne contient");
        assertThat(found(member, "entretien", "")).contains("Rien ne contient");
    }

    @Test
    void one_community_or_some_time_is_asked_for_in_the_address() {
        long elsewhere = scene.community(false);
        scene.person("Autrice", elsewhere, "MEMBER");
        long other = scene.post(elsewhere, member, PostKind.MESSAGE, "", "Un hébergement ailleurs.");
        jdbc.sql("update post set at = now() - interval '40 days' where id = :id")
                .param("id", post)
                .update();
        assertThat(found(member, "hébergement", "")).contains("/posts/" + post + "\"", "/posts/" + other + "\"");
        assertThat(found(member, "hébergement", "&community=" + elsewhere))
                .contains("/posts/" + other + "\"", "value=\"" + elsewhere + "\" selected")
                .doesNotContain("/posts/" + post + "\"");
        assertThat(found(member, "hébergement", "&period=month"))
                .contains("/posts/" + other + "\"")
                .doesNotContain("/posts/" + post + "\"");
        assertThat(found(member, "hébergement", "&period=year")).contains("/posts/" + post + "\"");
    }

    @Test
    void a_long_list_is_counted_and_read_page_by_page() {
        for (int i = 0; i < 24; i++) {
            scene.post(community, member, PostKind.MESSAGE, "", "Un hébergement, encore.");
        }
        assertThat(found(member, "hébergement", "")).contains("25 résultats", "Voir tout");
        assertThat(found(member, "hébergement", "&kind=discussions")).contains("from=20", "Page suivante");
        assertThat(found(member, "hébergement", "&kind=discussions&from=20"))
                .contains("25 résultats", "Page précédente")
                .doesNotContain("Page suivante");
    }

    @Test
    void words_that_are_an_address_or_nothing_at_all_do_no_harm() {
        for (String words : new String[] {"&kind=people", "'; drop", "((((", "\"", "-", "%", "🙂"}) {
            found(member, words, "");
            found(member, words, "&kind=discussions&from=-5&community=0&period=never");
        }
    }

    private String leads(String who, String address) {
        return String.valueOf(http.get()
                .uri(URI.create(address))
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private String read(String who, String address) {
        var answer = http.get().uri(URI.create(address)).with(cast.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String found(String who, String words, String more) {
        var answer = http.get()
                .uri(URI.create("/search?q=" + UriUtils.encode(words, StandardCharsets.UTF_8) + more))
                .with(cast.as(who))
                .exchange();
        assertThat(answer).as(words).hasStatusOk();
        return Unmarked.of(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
