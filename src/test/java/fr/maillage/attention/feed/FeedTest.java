package fr.maillage.attention.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        assertThat(feed.page(reader, Place.START).found())
                .extracting(Item::post)
                .containsExactly(post);
    }

    @Test
    void what_is_archived_waits_no_more_even_where_they_follow_it() {
        long post = post(listened);
        long followed = post(silent);
        choose(followed, "FOLLOWED");
        for (long one : new long[] {post, followed}) {
            assertThat(jdbc.sql("select archive_post(:post, :reader)")
                            .param("post", one)
                            .param("reader", reader)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
        assertThat(feed.page(reader, Place.START).found()).isEmpty();
        assertThat(feed.page(reader, Place.START).waiting()).isEmpty();
    }

    @Test
    void a_discussion_they_follow_comes_from_a_silent_community_and_one_they_silenced_never_does() {
        long followed = post(silent);
        post(silent);
        long silenced = post(listened);
        choose(followed, "FOLLOWED");
        choose(silenced, "SILENCED");
        assertThat(feed.page(reader, Place.START).found())
                .extracting(Item::post)
                .containsExactly(followed);
    }

    @Test
    void where_they_are_named_or_answered_comes_from_a_silent_community_and_from_one_that_is_not_theirs() {
        long elsewhere = jdbc.sql("insert into community (name, kind) values ('Voisins', 'OPEN') returning id")
                .query(Long.class)
                .single();
        long named = post(elsewhere);
        post(elsewhere);
        mention(named);
        long mine = post(silent);
        jdbc.sql("update post set author_id = :reader where id = :mine")
                .param("reader", reader)
                .param("mine", mine)
                .update();
        readings.read(reader, mine, 1);
        comment(mine, "Une réponse");
        assertThat(feed.page(reader, Place.START).found())
                .extracting(Item::post)
                .containsExactly(mine, named);
        assertThat(feed.page(reader, Place.START).waiting())
                .extracting(Waiting::field, Waiting::unread)
                .containsExactly(tuple("post", 1L), tuple("post", 1L));
        readings.read(reader, named, 99);
        assertThat(feed.page(reader, Place.START).found())
                .as("read by an outsider")
                .extracting(Item::post)
                .containsExactly(mine);
        jdbc.sql("insert into named_choice (account_id, level) values (:reader, 'WHEN_I_COME')")
                .param("reader", reader)
                .update();
        assertThat(feed.page(reader, Place.START).found()).isEmpty();
    }

    @Test
    void who_is_named_where_they_may_not_read_any_more_finds_nothing_of_it() {
        long closed = jdbc.sql("insert into community (name, kind) values ('Voisins', 'SECRET') returning id")
                .query(Long.class)
                .single();
        long post = post(closed);
        mention(post);
        assertThat(feed.page(reader, Place.START).found()).isEmpty();
        assertThat(feed.page(reader, Place.START).waiting()).isEmpty();
        assertThat(marks.read(reader, List.of(), List.of(new Mark(post, 99)))).isEmpty();
        assertThat(jdbc.sql("select count(*) from reading where account_id = :reader")
                        .param("reader", reader)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_silenced_is_not_counted() {
        post(listened);
        long silenced = post(listened);
        comment(silenced, "Encore");
        choose(silenced, "SILENCED");
        assertThat(feed.page(reader, Place.START).waiting())
                .extracting(Waiting::unread)
                .containsExactly(1L);
    }

    @Test
    void marking_a_discussion_as_read_is_taken_back_to_where_it_was() {
        long post = post(listened);
        comment(post, "Lue");
        readings.read(reader, post, 2);
        comment(post, "Nouvelle");
        var before = marks.read(reader, List.of(), List.of(new Mark(post, 3)));
        assertThat(before).containsExactly(new Mark(post, 2));
        assertThat(feed.page(reader, Place.START).waiting()).isEmpty();
        marks.unread(reader, List.of(), before);
        assertThat(feed.page(reader, Place.START).waiting())
                .extracting(Waiting::unread)
                .containsExactly(1L);
        marks.unread(reader, List.of(), List.of(new Mark(post, 0)));
        assertThat(feed.page(reader, Place.START).waiting())
                .extracting(Waiting::unread)
                .containsExactly(3L);
        readings.readAll(reader, List.of(listened), List.of(3L));
        marks.unread(reader, List.of(), before);
        assertThat(feed.page(reader, Place.START).waiting())
                .as("read as a whole since")
                .isEmpty();
    }

    @Test
    void a_page_after_a_secret_community_is_as_after_none() {
        post(listened);
        long hidden = jdbc.sql("insert into community (name, kind) values ('Zone secrète', 'SECRET') returning id")
                .query(Long.class)
                .single();
        assertThat(feed.page(reader, new Place(hidden, 0)).found())
                .isEqualTo(feed.page(reader, new Place(Long.MAX_VALUE / 2, 0)).found())
                .isNotEmpty();
    }

    @Test
    void what_was_read_is_gone_and_comes_back_with_the_next_answer() {
        long post = post(listened);
        readings.read(reader, post, 1);
        assertThat(feed.page(reader, Place.START).found()).isEmpty();
        comment(post, "Une réponse");
        assertThat(feed.page(reader, Place.START).found()).singleElement().satisfies(item -> {
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
        assertThat(feed.page(reader, Place.START).waiting())
                .extracting(Waiting::unread)
                .containsExactly(1L, 2L);
        marks.read(reader, List.of(new Mark(listened, 3), new Mark(other, 1)), List.of());
        assertThat(feed.page(reader, Place.START).waiting().stream().filter(Waiting::listens))
                .isEmpty();
        comment(first, "Depuis");
        marks.unread(reader, List.of(listened, other), List.of());
        assertThat(feed.page(reader, Place.START).waiting())
                .filteredOn(Waiting::listens)
                .extracting(Waiting::unread)
                .containsExactly(1L, 3L);
        marks.unread(reader, List.of(listened), List.of());
        assertThat(feed.page(reader, Place.START).waiting())
                .filteredOn(Waiting::listens)
                .extracting(Waiting::unread)
                .as("taken back once")
                .containsExactly(1L, 3L);
    }

    @Test
    void where_one_stopped_is_kept_for_some_days_for_oneself() {
        bookmarks.keep(reader, new Place(listened, 7));
        assertThat(bookmarks.of(reader)).contains(new Place(listened, 7));
        assertThat(bookmarks.of(cast.id(Cast.GUEST))).isEmpty();
        jdbc.sql("update feed_place set at = at - interval '4 days'").update();
        assertThat(bookmarks.of(reader)).isEmpty();
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
            var page = feed.page(reader, place).found();
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
    void many_communities_of_which_each_has_little_are_led_through_to_the_end() {
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long one = community("Petite %02d".formatted(i), i % 3 == 0 ? "SILENCE" : "DIGEST");
            long post = post(one);
            written.add(post);
            jdbc.sql(
                            "insert into discussion_follow (account_id, post_id, choice) select :reader, :post, 'FOLLOWED' where :apart")
                    .param("reader", reader)
                    .param("post", post)
                    .param("apart", i % 3 == 0)
                    .update();
        }
        List<Long> read = new ArrayList<>();
        var place = Place.START;
        for (int page = 0; page < 3; page++) {
            var found = feed.page(reader, place);
            assertThat(found.more()).isEqualTo(page < 2);
            assertThat(found.waiting()).hasSize(50);
            found.shown().forEach(item -> read.add(item.post()));
            place = Place.after(found.shown().getLast());
        }
        assertThat(read).isEqualTo(written);
    }

    @Test
    void a_name_chosen_for_a_community_is_the_only_one_that_comes() {
        long post = post(listened);
        jdbc.sql("update post set author_id = :author, signed = 'Fleur de sel' where id = :post")
                .param("author", cast.id(Cast.GUEST))
                .param("post", post)
                .update();
        assertThat(feed.page(reader, Place.START).found())
                .extracting(Item::author)
                .containsExactly("Fleur de sel");
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

    private void mention(long post) {
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :reader, 'Karim Belkacem')")
                .param("post", post)
                .param("reader", reader)
                .update();
    }

    private void choose(long post, String choice) {
        jdbc.sql("insert into discussion_follow (account_id, post_id, choice) values (:reader, :post, :choice)")
                .param("reader", reader)
                .param("post", post)
                .param("choice", choice)
                .update();
    }
}
