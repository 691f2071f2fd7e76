package fr.maillage.attention.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Before publishing, an author sees whom it would disturb, and may choose to disturb nobody. */
@MaillageTest
@Transactional
class ReachTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private String author = "";

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
    }

    @Test
    void people_are_counted_by_the_level_they_chose_or_the_community_suggests() {
        assertThat(read(author, false)).contains("Ne prévient personne tout de suite", "personne ne le trouvera");
        level(scene.person("Un", community, "MEMBER"), "AT_ONCE");
        level(scene.person("Deux", community, "READER"), "SILENCE");
        level(scene.person("Trois", community, "FACILITATOR"), "WHEN_I_COME");
        scene.person("Quatre", community, "MEMBER");
        String suspended = scene.person("Cinq", community, "MEMBER");
        jdbc.sql("update account set suspended_at = now() where email = :email")
                .param("email", suspended)
                .update();
        level(author, "AT_ONCE");
        assertThat(read(author, false)).contains("Prévient 1 personne tout de suite", "1 personne le trouvera");
        assertThat(read(author, true)).contains("Prévient 1 personne").doesNotContain("<html");
    }

    @Test
    void only_who_writes_there_is_told() {
        String reader = scene.person("Lectrice", community, "READER");
        String outsider = scene.person("Passant", community, null);
        for (String who : new String[] {reader, outsider, Cast.GUEST, Cast.ADMINISTRATOR}) {
            assertThat(http.get().uri("/communities/" + community + "/reach").with(cast.as(who)))
                    .as(who)
                    .hasStatus(404);
        }
    }

    @Test
    void the_composer_says_it_and_offers_to_disturb_nobody() {
        var composer =
                http.get().uri("/communities/" + community + "/posts/new").with(cast.as(author));
        assertThat(composer).bodyText().contains("/communities/" + community + "/reach", "value=\"quiet\"");
        http.post()
                .uri("/communities/" + community + "/posts")
                .with(cast.as(author))
                .with(csrf())
                .param("body", "Sans déranger")
                .param("when", "quiet")
                .exchange();
        assertThat(jdbc.sql("select quiet from post where body = 'Sans déranger'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void level(String who, String level) {
        jdbc.sql("insert into follow (account_id, community_id, level) values (:account, :community, :level)")
                .param("account", scene.account(who))
                .param("community", community)
                .param("level", level)
                .update();
    }

    private String read(String who, boolean part) {
        var request = http.get().uri("/communities/" + community + "/reach").with(cast.as(who));
        var answer = (part ? request.header("HX-Request", "true") : request).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("[\u00a0\u202f]", " ");
    }
}
