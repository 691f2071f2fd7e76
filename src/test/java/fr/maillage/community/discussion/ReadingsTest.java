package fr.maillage.community.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.Readings;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is unread is a difference of positions; here it is held against counting what was really not read. */
@MaillageTest
@Transactional
class ReadingsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Readings readings;

    @Autowired
    Cast cast;

    private long reader;
    private long community;

    @BeforeEach
    void a_community_with_one_reader() {
        reader = cast.id(Cast.MEMBER);
        community = jdbc.sql("insert into community (name, kind) values ('Lecture', 'OPEN') returning id")
                .query(Long.class)
                .single();
        jdbc.sql("insert into membership (account_id, community_id, role) values (:reader, :community, 'MEMBER')")
                .param("reader", reader)
                .param("community", community)
                .update();
    }

    @Test
    void reading_one_discussion_leaves_the_others_unread() {
        long one = post();
        long other = post();
        comment(one);
        readings.read(reader, one, 3);
        assertThat(unread()).isEqualTo(1).isEqualTo(counted());
        readings.read(reader, other, 2);
        assertThat(unread()).isZero().isEqualTo(counted());
    }

    @Test
    void what_came_while_a_page_was_read_stays_unread() {
        long one = post();
        comment(one);
        readings.readAll(reader, List.of(community), List.of(1L));
        assertThat(unread()).isEqualTo(1).isEqualTo(counted());
    }

    @Test
    void what_was_read_stays_read_when_less_is_read_later() {
        long one = post();
        comment(one);
        readings.read(reader, one, 2);
        readings.read(reader, one, 1);
        readings.readAll(reader, List.of(community), List.of(1L));
        assertThat(unread()).isZero().isEqualTo(counted());
    }

    @Test
    void what_is_taken_away_need_not_be_read_and_what_returns_is_unread_again() {
        long one = post();
        comment(one);
        long last = comment(one);
        readings.read(reader, one, 2);
        call("take_away_comment", last);
        assertThat(unread()).isZero().isEqualTo(counted());
        assertThat(marked()).isEqualTo(holding()).isEmpty();
        call("return_comment", last);
        assertThat(unread()).isEqualTo(1).isEqualTo(counted());
        call("take_away_post", one);
        assertThat(unread()).isZero().isEqualTo(counted());
        call("return_post", one);
        assertThat(unread()).isEqualTo(1).isEqualTo(counted());
    }

    @Test
    void what_was_taken_away_alone_stays_away_when_its_discussion_returns() {
        long one = post();
        long two = comment(one);
        comment(one);
        call("take_away_comment", two);
        call("take_away_post", one);
        call("return_post", one);
        assertThat(unread()).isEqualTo(2).isEqualTo(counted());
        assertThat(jdbc.sql("select comments from post where id = :id")
                        .param("id", one)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_archived_need_not_be_read_and_taken_away_meanwhile_stays_archived() {
        long one = post();
        comment(one);
        call("archive_post", one);
        call("archive_post", one);
        assertThat(unread()).isZero().isEqualTo(counted());
        call("take_away_post", one);
        call("return_post", one);
        assertThat(unread()).isZero().isEqualTo(counted());
        call("unarchive_post", one);
        call("unarchive_post", one);
        assertThat(unread()).isEqualTo(2).isEqualTo(counted());
    }

    @Test
    void doing_it_twice_changes_nothing_more() {
        long one = post();
        comment(one);
        call("take_away_post", one);
        call("take_away_post", one);
        assertThat(unread()).isZero();
        call("return_post", one);
        call("return_post", one);
        assertThat(unread()).isEqualTo(2).isEqualTo(counted());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void after_any_course_of_events_the_difference_is_what_was_really_not_read(long seed) {
        var chance = new Random(seed);
        List<Long> posts = new ArrayList<>(List.of(post()));
        List<Long> comments = new ArrayList<>(List.of(comment(posts.getFirst())));
        for (int event = 0; event < 90; event++) {
            long one = posts.get(chance.nextInt(posts.size()));
            long said = comments.get(chance.nextInt(comments.size()));
            switch (chance.nextInt(11)) {
                case 0 -> posts.add(post());
                case 1, 2 -> {
                    if (!away(one)) { // nobody writes under what was taken away or archived
                        comments.add(comment(one));
                    }
                }
                case 3 -> call("take_away_post", one);
                case 4 -> call("return_post", one);
                case 5 -> call("take_away_comment", said);
                case 6 -> call("return_comment", said);
                case 7 -> call("archive_post", one);
                case 8 -> call("unarchive_post", one);
                case 9 -> readings.read(reader, one, chance.nextInt(position() + 2));
                default -> readings.readAll(reader, List.of(community), List.of((long) chance.nextInt(position() + 2)));
            }
            assertThat(unread()).as("after event " + event).isEqualTo(counted());
            assertThat(marked()).as("marked after event " + event).isEqualTo(holding());
        }
    }

    private long post() {
        return jdbc.sql("""
                insert into post (community_id, kind, body, position, last_position)
                select :community, 'MESSAGE', 'Bonjour', n, n from next_position(:community) n returning id
                """).param("community", community).query(Long.class).single();
    }

    private long comment(long post) {
        return jdbc.sql("""
                with placed as (
                    insert into comment (post_id, body, position)
                    select :post, 'Merci', next_position(:community) returning id, position)
                update post set last_position = placed.position, comments = comments + 1 from placed where post.id = :post
                returning placed.id
                """)
                .param("post", post)
                .param("community", community)
                .query(Long.class)
                .single();
    }

    private void call(String function, long id) {
        String arguments = function.startsWith("take") || function.startsWith("archive") ? "(:id, :reader)" : "(:id)";
        jdbc.sql("select " + function + arguments)
                .param("id", id)
                .param("reader", reader)
                .query((row, n) -> row.getObject(1))
                .list();
    }

    private boolean away(long post) {
        return jdbc.sql("select not waits(p) from post p where id = :id")
                .param("id", post)
                .query(Boolean.class)
                .single();
    }

    /** The discussions a list shows as unread. */
    private List<Long> marked() {
        return discussions("waits(p) and p.last_position > greatest(m.read_to, coalesce(r.read_to, 0))");
    }

    /** The discussions in which something is unread. */
    private List<Long> holding() {
        return discussions("""
                waits(p) and (p.position > greatest(m.read_to, coalesce(r.read_to, 0)) or exists (
                    select from comment c where c.post_id = p.id and c.removed_at is null
                        and c.position > greatest(m.read_to, coalesce(r.read_to, 0))))
                """);
    }

    private List<Long> discussions(String where) {
        return jdbc.sql("""
                select p.id from post p
                join membership m on m.account_id = :reader and m.community_id = p.community_id
                left join reading r on r.account_id = :reader and r.post_id = p.id
                where p.community_id = :community and
                """ + " " + where + " order by p.id")
                .param("reader", reader)
                .param("community", community)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private int position() {
        return jdbc.sql("select position from community where id = :id")
                .param("id", community)
                .query(Integer.class)
                .single();
    }

    private long unread() {
        return jdbc.sql("""
                select c.position - m.read_to - m.read_beyond
                from membership m join community c on c.id = m.community_id
                where m.account_id = :reader and c.id = :community
                """)
                .param("reader", reader)
                .param("community", community)
                .query(Long.class)
                .single();
    }

    /** One by one, as nobody would do on a page. */
    private long counted() {
        return jdbc.sql("""
                select count(*) from (
                    select p.id as post, p.position from post p where p.community_id = :community and waits(p)
                    union all
                    select c.post_id, c.position from comment c join post p on p.id = c.post_id
                    where p.community_id = :community and waits(p) and c.removed_at is null) w
                join membership m on m.account_id = :reader and m.community_id = :community
                left join reading r on r.account_id = :reader and r.post_id = w.post
                where w.position > greatest(m.read_to, coalesce(r.read_to, 0))
                """)
                .param("reader", reader)
                .param("community", community)
                .query(Long.class)
                .single();
    }
}
