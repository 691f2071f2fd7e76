package fr.maillage.community.writing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What nobody came back to goes, and nothing else. */
@MaillageTest
@Transactional
class ForgettingTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scene scene;

    @Autowired
    Forgetting forgetting;

    @Test
    void what_was_put_away_or_left_unfinished_is_forgotten_after_a_while() {
        long community = scene.community(false);
        long author = scene.account(scene.person("Autrice", community, "MEMBER"));
        long post = scene.post(community, "autrice@scene.test", PostKind.MESSAGE, "", "Bonjour");
        for (int days : new int[] {1, 8, 31}) {
            begin(community, author, post, days);
        }
        forgetting.forget();
        assertThat(
                        left(
                                "select round(extract(epoch from now() - deleted_at) / 86400) from draft where deleted_at is not null"))
                .containsExactly(1);
        assertThat(left("select round(extract(epoch from now() - put_away_at) / 86400) from awaiting"))
                .containsExactly(1);
        assertThat(
                        left(
                                "select round(extract(epoch from now() - removed_at) / 86400) from attachment where removed_at is not null"))
                .containsExactly(1);
        assertThat(left("select round(extract(epoch from now() - at) / 86400) from deposit order by at desc"))
                .containsExactly(1, 8);
    }

    @Test
    void what_was_taken_away_from_a_post_stays_for_those_who_decide_on_it() {
        long community = scene.community(false);
        long author = scene.account(scene.person("Autrice", community, "MEMBER"));
        long post = scene.post(community, "autrice@scene.test", PostKind.MESSAGE, "", "Bonjour");
        begin(community, author, post, 8);
        jdbc.sql("insert into moderation_case (community_id, post_id, author_id, opened_at)"
                        + " values (:community, :post, :author, now() - interval '9 days')")
                .param("community", community)
                .param("post", post)
                .param("author", author)
                .update();
        forgetting.forget();
        String away = "select 1 from attachment where removed_at is not null";
        assertThat(left(away)).hasSize(1);
        jdbc.sql("update moderation_case set decided_at = now(), decision = 'KEPT', reason = 'Cela va'")
                .update();
        forgetting.forget();
        assertThat(left(away)).isEmpty();
    }

    private void begin(long community, long author, long post, int days) {
        for (String one : new String[] {
            "insert into draft (author_id, key, community_id, body, deleted_at) values (:author, gen_random_uuid(), :community, 'Un mot', :at)",
            "insert into awaiting (community_id, author_id, kind, title, body, post_id, put_away_at)"
                    + " values (:community, :author, 'MESSAGE', '', 'Un mot', :post, :at)",
            "with kept as (insert into file (name, type, size) values ('a.txt', 'text/plain', 0) returning id)"
                    + " insert into attachment (file_id, post_id, removed_at) select id, :post, :at from kept",
            "insert into deposit (community_id, begun_by, key, at) select id, :author, '', :at from place"
        }) {
            String sql = one.contains("from place")
                    ? "with place as (insert into community (name, kind) values ('Ailleurs', 'OPEN') returning id) "
                            + one
                    : one;
            jdbc.sql(sql)
                    .param("community", community)
                    .param("author", author)
                    .param("post", post)
                    .param(
                            "at",
                            java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)
                                    .minusDays(days))
                    .update();
        }
    }

    private java.util.List<Integer> left(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getInt(1)).list();
    }
}
