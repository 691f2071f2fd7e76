package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whoever left, or was taken out, comes back as they were. */
@MaillageTest
@Transactional
class DeparturesTest {
    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private long community;
    private String keeper = "";
    private String maelle = "";
    private long place;

    @BeforeEach
    void a_secret_circle_of_chosen_names_where_maelle_has_read_a_part() {
        community = gathering.pseudonymous("SECRET");
        keeper = gathering.person("Anne Keraudren");
        maelle = gathering.person("Maelle Simon");
        gathering.belongs(keeper, community, "FACILITATOR", "Goéland");
        place = gathering.belongs(maelle, community, "MEMBER", "Hirondelle");
        long first = post();
        long second = post();
        comment(second);
        jdbc.sql("select read_discussion(:reader, :post, 9)::text")
                .param("reader", cast.id(maelle))
                .param("post", second)
                .query(String.class)
                .single();
        assertThat(first).isPositive();
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void who_leaves_a_secret_community_knows_it_no_more_and_comes_back_as_before() {
        var before = membership();
        var left = gathering.does(maelle, "/communities/" + community + "/membership/removal");
        assertThat(gathering.role(maelle, community)).isEmpty();
        assertThat(gathering.status(maelle, "/communities/" + community + "/about"))
                .isEqualTo(404);
        assertThat(gathering.undoes(maelle, left)).hasStatus3xxRedirection();
        assertThat(membership()).isEqualTo(before);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void what_is_written_while_they_are_away_is_unread_when_they_are_back() {
        var left = gathering.does(maelle, "/communities/" + community + "/membership/removal");
        post();
        gathering.undoes(maelle, left);
        assertThat(unread()).isEqualTo(2);
    }

    @Test
    void who_was_taken_out_is_put_back_by_who_keeps_it_alone() {
        var before = membership();
        var out = gathering.does(keeper, "/communities/" + community + "/members/" + place + "/removal");
        assertThat(gathering.status(maelle, "/communities/" + community)).isEqualTo(404);
        assertThat(gathering.undoes(maelle, out)).as("by themselves").hasStatus(404);
        assertThat(gathering.undoes(Cast.ADMINISTRATOR, out))
                .as("by anyone else")
                .hasStatus(404);
        assertThat(gathering.undoes(keeper, out)).hasStatus3xxRedirection();
        assertThat(membership()).isEqualTo(before);
        assertThat(journalled("member taken out"))
                .as("in the journal, by the place and not the person")
                .containsEntry("subject", "membership/" + place)
                .hasEntrySatisfying("actor", actor -> assertThat((String) actor).startsWith("membership/"));
    }

    @Test
    void an_hour_later_nothing_is_kept_that_could_put_them_back() {
        var left = gathering.does(maelle, "/communities/" + community + "/membership/removal");
        jdbc.sql("update departure set at = at - interval '61 minutes'").update();
        assertThat(gathering.undoes(maelle, left)).hasStatus(404);
        String other = gathering.person("Paul Le Goff");
        gathering.belongs(other, community, "MEMBER", "Bruyère");
        gathering.does(other, "/communities/" + community + "/membership/removal");
        assertThat(jdbc.sql("select count(*) from departure where account_id = :id")
                        .param("id", cast.id(maelle))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_departure_of_old_lets_nobody_back_who_was_taken_out_since() {
        var left = gathering.does(maelle, "/communities/" + community + "/membership/removal");
        gathering.undoes(maelle, left);
        gathering.does(keeper, "/communities/" + community + "/members/" + place + "/removal");
        assertThat(gathering.undoes(maelle, left)).hasStatus(404);
        assertThat(gathering.role(maelle, community)).isEmpty();
    }

    private Map<String, @Nullable Object> membership() {
        return jdbc.sql("select * from membership where account_id = :id and community_id = :community")
                .param("id", cast.id(maelle))
                .param("community", community)
                .query()
                .singleRow();
    }

    private Map<String, @Nullable Object> journalled(String act) {
        return jdbc.sql("select actor, subject from journal_entry where act = :act order by id desc limit 1")
                .param("act", act)
                .query()
                .singleRow();
    }

    private long unread() {
        return jdbc.sql("""
                select c.position - m.read_to - m.read_beyond from membership m join community c on c.id = m.community_id
                where m.account_id = :id and c.id = :community
                """)
                .param("id", cast.id(maelle))
                .param("community", community)
                .query(Long.class)
                .single();
    }

    private long post() {
        return jdbc.sql("""
                insert into post (community_id, kind, body, position, last_position)
                select :community, 'MESSAGE', 'Bonjour', n, n from next_position(:community) n returning id
                """).param("community", community).query(Long.class).single();
    }

    private void comment(long post) {
        jdbc.sql("""
                with placed as (
                    insert into comment (post_id, body, position)
                    select :post, 'Merci', next_position(:community) returning position)
                update post set last_position = placed.position from placed where id = :post
                """).param("post", post).param("community", community).update();
    }
}
