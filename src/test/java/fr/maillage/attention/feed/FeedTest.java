package fr.maillage.attention.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.Readings;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class FeedTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Feed feed;

    @Autowired
    Readings readings;

    @Autowired
    Marks marks;

    @Autowired
    Bookmarks bookmarks;

    @Autowired
    Cast cast;

    private long reader;
    private long listened;
    private long silent;

    @BeforeEach
    void someone_who_follows_one_community_and_silenced_another() {
        reader = cast.id(Cast.MEMBER);
        listened = community("Logement", "DIGEST");
        silent = community("Sport", "SILENCE");
    }

    @Test
    void what_is_new_where_they_listen_comes_and_what_is_silent_does_not() {
        long post = post(listened);
        post(silent);
        assertThat(feed.of(reader, Place.START)).extracting(Item::post).containsExactly(post);
    }

    @Test
    void a_discussion_they_follow_comes_from_a_silent_community_and_one_they_silenced_never_does() {
        long followed = post(silent);
        post(silent);
        long silenced = post(listened);
        choose(followed, "FOLLOWED");
        choose(silenced, "SILENCED");
        assertThat(feed.of(reader, Place.START)).extracting(Item::post).containsExactly(followed);
    }

    @Test
    void what_was_read_is_gone_and_comes_back_with_the_next_answer() {
        long post = post(listened);
        readings.read(reader, post, 1);
        assertThat(feed.of(reader, Place.START)).isEmpty();
        comment(post, "Une réponse");
        assertThat(feed.of(reader, Place.START)).singleElement().satisfies(item -> {
            assertThat(item.isNew()).isFalse();
            assertThat(item.comments()).isEqualTo(1);
            assertThat(item.opening()).isEqualTo("Une réponse");
        });
    }

    @Test
    void marking_a_community_as_read_is_taken_back_exactly() {
        long first = post(listened);
        long second = post(listened);
        comment(second, "Une réponse");
        readings.read(reader, second, 2);
        long other = community("Aides", "DIGEST");
        post(other);
        assertThat(feed.waitingFor(reader)).extracting(Waiting::unread).containsExactly(1L, 2L);
        marks.readAll(reader, List.of(listened, other), List.of(3L, 1L));
        assertThat(feed.waitingFor(reader).stream().filter(Waiting::listens)).isEmpty();
        comment(first, "Depuis");
        marks.unread(reader, List.of(listened, other));
        assertThat(feed.waitingFor(reader))
                .filteredOn(Waiting::listens)
                .extracting(Waiting::unread)
                .containsExactly(1L, 3L);
        marks.unread(reader, List.of(listened));
        assertThat(feed.waitingFor(reader))
                .filteredOn(Waiting::listens)
                .extracting(Waiting::unread)
                .as("taken back once")
                .containsExactly(1L, 3L);
    }

    @Test
    void where_one_stopped_is_kept_for_some_days_for_oneself() {
        bookmarks.keep(reader, new Place(listened, 7));
        assertThat(bookmarks.beside(reader)).isEqualTo(new Beside(0, listened + "-7"));
        assertThat(bookmarks.beside(cast.id(Cast.GUEST)).stopped()).isNull();
        jdbc.sql("update feed_place set at = at - interval '4 days'").update();
        assertThat(bookmarks.beside(reader).stopped()).isNull();
    }

    @Test
    void page_after_page_leads_through_everything_once_by_community_to_the_end() {
        List<Long> written = new ArrayList<>();
        long other = community("Aides", "AT_ONCE");
        for (int i = 0; i < 30; i++) {
            written.add(post(listened));
            written.add(post(other));
        }
        List<Item> read = new ArrayList<>();
        var place = Place.START;
        while (true) {
            var page = feed.of(reader, place);
            var shown = page.stream().limit(Feed.PAGE).toList();
            read.addAll(shown);
            if (page.size() <= Feed.PAGE) {
                break;
            }
            place = Place.of(Place.after(shown.getLast()).toString());
        }
        assertThat(read).extracting(Item::post).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
        assertThat(read.stream().map(Item::community).distinct()).containsExactly(other, listened);
    }

    @Test
    void a_name_chosen_for_a_community_is_the_only_one_that_comes() {
        long post = post(listened);
        jdbc.sql("update post set author_id = :author, signed = 'Fleur de sel' where id = :post")
                .param("author", cast.id(Cast.GUEST))
                .param("post", post)
                .update();
        assertThat(feed.of(reader, Place.START)).extracting(Item::author).containsExactly("Fleur de sel");
    }

    private long community(String name, String level) {
        long id = jdbc.sql("insert into community (name, kind) values (:name, 'OPEN') returning id")
                .param("name", name)
                .query(Long.class)
                .single();
        jdbc.sql("insert into membership (account_id, community_id, role) values (:reader, :id, 'MEMBER')")
                .param("reader", reader)
                .param("id", id)
                .update();
        jdbc.sql("insert into follow (account_id, community_id, level) values (:reader, :id, :level)")
                .param("reader", reader)
                .param("id", id)
                .param("level", level)
                .update();
        return id;
    }

    private long post(long community) {
        return jdbc.sql("""
                insert into post (community_id, kind, body, position, last_position)
                select :community, 'MESSAGE', 'Bonjour', n, n from next_position(:community) n returning id
                """).param("community", community).query(Long.class).single();
    }

    private void comment(long post, String body) {
        jdbc.sql("""
                with placed as (
                    insert into comment (post_id, body, position)
                    select id, :body, next_position(community_id) from post where id = :post returning position)
                update post set last_position = placed.position, comments = comments + 1 from placed where id = :post
                """).param("post", post).param("body", body).update();
    }

    private void choose(long post, String choice) {
        jdbc.sql("insert into discussion_follow (account_id, post_id, choice) values (:reader, :post, :choice)")
                .param("reader", reader)
                .param("post", post)
                .param("choice", choice)
                .update();
    }
}
