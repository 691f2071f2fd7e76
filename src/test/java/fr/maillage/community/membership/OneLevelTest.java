package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class OneLevelTest {
    private static final String REFUSED = "communities have parts one level deep";

    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_part_has_no_parts() {
        long part = gathering.community("OPEN", gathering.community("OPEN"), false);
        assertThatThrownBy(() -> gathering.community("OPEN", part, false)).hasMessageContaining(REFUSED);
    }

    @Test
    void what_has_parts_becomes_no_part() {
        long whole = gathering.community("OPEN");
        gathering.community("OPEN", whole, false);
        long other = gathering.community("OPEN");
        assertThatThrownBy(() -> move(whole, other)).hasMessageContaining(REFUSED);
    }

    @Test
    void nothing_is_a_part_of_itself() {
        long whole = gathering.community("OPEN");
        assertThatThrownBy(() -> move(whole, whole)).hasMessageContaining(REFUSED);
    }

    @Test
    void who_keeps_the_whole_does_not_keep_its_parts() {
        long whole = gathering.community("OPEN");
        gathering.belongs(Cast.MEMBER, whole, "FACILITATOR");
        gathering.belongs(Cast.COORDINATION, whole, "FACILITATOR");
        gathering.does(
                Cast.MEMBER, "/communities", "name", "Une partie", "kind", "SECRET", "parent", String.valueOf(whole));
        long part = jdbc.sql("select id from community where parent_id = :whole")
                .param("whole", whole)
                .query(Long.class)
                .single();
        assertThat(gathering.role(Cast.MEMBER, part)).isEqualTo("FACILITATOR");
        assertThat(gathering.role(Cast.COORDINATION, part)).isEmpty();
        assertThat(gathering.status(Cast.COORDINATION, "/communities/" + part + "/about"))
                .isEqualTo(404);
        assertThat(gathering.status(Cast.COORDINATION, "/communities/" + part + "/requests"))
                .isEqualTo(404);
    }

    @Test
    void the_form_for_a_part_is_called_so_and_is_not_had_where_there_are_none() {
        long whole = gathering.community("OPEN");
        gathering.belongs(Cast.MEMBER, whole, "FACILITATOR");
        long part = gathering.community("OPEN", whole, false);
        gathering.belongs(Cast.MEMBER, part, "FACILITATOR");
        assertThat(gathering.page(Cast.MEMBER, "/communities/new?parent=" + whole))
                .contains("<h1>Créer une sous-communauté</h1>");
        assertThat(gathering.status(Cast.MEMBER, "/communities/new?parent=" + part))
                .isEqualTo(404);
    }

    private void move(long community, long parent) {
        jdbc.sql("update community set parent_id = :parent where id = :id")
                .param("parent", parent)
                .param("id", community)
                .update();
    }
}
