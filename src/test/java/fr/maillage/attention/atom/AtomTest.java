package fr.maillage.attention.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.NotFound;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Document;

/** What a feed reader finds at an address, and when it finds nothing. */
@MaillageTest
@Transactional
class AtomTest {
    /** A Tuesday, within the hours of the instance, and long ago. */
    private static final String TUESDAY = "2025-11-18T10:00:00Z";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Cast cast;

    @Autowired
    ReaderAddresses addresses;

    @Autowired
    Entries entries;

    private long place;
    private long author;
    private long reader;

    @BeforeEach
    void someone_who_reads_what_somebody_writes() {
        place = talk.community("Logement");
        author = talk.person("Armelle");
        reader = talk.person("Bleuenn");
        talk.follows(author, place, "DIGEST");
        talk.follows(reader, place, "DIGEST");
    }

    @Test
    void a_post_is_told_with_its_kind_its_author_and_its_first_lines_and_nothing_of_its_replies() throws Exception {
        long post = post(place, "Une place <libre> & deux\u0001 clés.", TUESDAY);
        talk.comment(post, author, "Au premier étage.");
        jdbc.sql("update post set kind = 'QUESTION', title = 'Qui \u0002prend ?' where id = :post")
                .param("post", post)
                .update();
        var feed = read(addresses.make(reader, place));
        assertThat(said(feed, "title")).containsExactly("Parole Logement – Réseau du Morbihan", "Qui prend ?");
        assertThat(said(feed, "summary")).containsExactly("Une place <libre> & deux clés.");
        assertThat(said(feed, "name")).containsExactly("Armelle");
        assertThat(said(feed, "published")).containsExactly(TUESDAY);
        assertThat(feed.getDocumentElement()
                        .getElementsByTagName("category")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("label")
                        .getNodeValue())
                .isEqualTo("Une question");
        assertThat(said(feed, "id"))
                .satisfiesExactly(
                        id -> assertThat(id).startsWith("urn:uuid:"),
                        id -> assertThat(id).endsWith("/posts/" + post));
        assertThat(feed.getDocumentElement().getTextContent()).doesNotContain("premier étage");
    }

    @Test
    void the_one_address_tells_what_comes_to_its_maker_by_itself_and_says_from_where() throws Exception {
        post(place, "De Logement.", TUESDAY);
        jdbc.sql("insert into discussion_follow (account_id, post_id, choice) values (:reader, :post, 'SILENCED')")
                .param("reader", reader)
                .param("post", post(place, "Mise en silence.", TUESDAY))
                .update();
        for (String level : List.of("AT_ONCE", "WHEN_I_COME", "SILENCE")) {
            long other = talk.community(level);
            talk.follows(reader, other, level);
            post(other, "De là.", TUESDAY);
        }
        post(talk.community("Ouverte"), "De dehors.", TUESDAY);
        assertThat(said(read(addresses.make(reader, null)), "title"))
                .containsExactlyInAnyOrder(
                        "Mon fil – Réseau du Morbihan",
                        "Parole Logement\u00a0: De Logement.",
                        "Parole AT_ONCE\u00a0: De là.");
    }

    @Test
    void what_was_taken_away_hidden_or_archived_is_told_no_more() throws Exception {
        long gone = post(place, "Enlevée.", TUESDAY);
        long old = post(place, "Archivée.", TUESDAY);
        var secret = addresses.make(reader, place);
        assertThat(said(read(secret), "summary")).hasSize(2);
        jdbc.sql("select take_away_post(:gone, null), archive_post(:old, null)")
                .param("gone", gone)
                .param("old", old)
                .query((row, n) -> "")
                .list();
        assertThat(said(read(secret), "summary")).isEmpty();
    }

    @Test
    void outside_hours_nothing_is_added_and_then_it_comes() {
        post(place, "Vendredi matin.", "2025-11-21T09:00:00Z");
        post(place, "Vendredi soir.", "2025-11-21T21:00:00Z");
        assertThat(told("2025-11-21T17:00:00Z")).as("Friday evening").containsExactly("Vendredi matin.");
        assertThat(told("2025-11-23T10:00:00Z")).as("Sunday").containsExactly("Vendredi matin.");
        assertThat(told("2025-11-24T08:00:00Z")).as("Monday").containsExactly("Vendredi soir.", "Vendredi matin.");
        jdbc.sql("insert into pause values (:reader, '2025-11-25T08:00:00Z', '2025-11-22T10:00:00Z')")
                .param("reader", reader)
                .update();
        assertThat(told("2025-11-24T09:00:00Z"))
                .as("in a pause: what was told before it")
                .containsExactly("Vendredi matin.");
        assertThat(told("2025-11-25T09:00:00Z")).as("after it").containsExactly("Vendredi soir.", "Vendredi matin.");
    }

    @Test
    void however_much_is_written_outside_hours_takes_the_place_of_nothing() {
        post(place, "Vendredi matin.", "2025-11-21T09:00:00Z");
        IntStream.rangeClosed(0, Entries.MOST).forEach(n -> post(place, "Samedi " + n, "2025-11-22T10:00:00Z"));
        assertThat(told("2025-11-23T10:00:00Z")).as("Sunday").containsExactly("Vendredi matin.");
        assertThat(told("2025-11-24T09:00:00Z")).as("Monday").hasSize(Entries.MOST);
    }

    @Test
    void an_address_made_again_tells_the_same_feed_and_another_another() throws Exception {
        String first = said(read(addresses.make(reader, place)), "id").getFirst();
        assertThat(said(read(addresses.make(reader, place)), "id")).startsWith(first);
        assertThat(said(read(addresses.make(reader, null)), "id")).doesNotContain(first);
        assertThat(said(read(addresses.make(author, place)), "id")).doesNotContain(first);
    }

    @Test
    void an_address_typed_with_more_after_it_leads_to_no_form() {
        var secret = addresses.make(reader, place);
        assertThat(http.get().uri(secret.path() + "/")).hasStatus(404);
        assertThat(http.head().uri(secret.path())).hasStatusOk();
        assertThat(http.head().uri(secret.path() + "/")).hasStatus(404);
    }

    @Test
    void the_page_that_makes_an_address_shows_it_once() {
        String page = "/attention/addresses";
        var made = http.post()
                .uri(page + "?community=" + place)
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange()
                .getResponse();
        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(made.getHeader("Cache-Control")).contains("no-store");
        var shown = Pattern.compile("/atom/([\\w-]{43})").matcher(new String(made.getContentAsByteArray(), UTF_8));
        assertThat(shown.find()).isTrue();
        assertThat(status(new Secret(shown.group(1)))).isEqualTo(200);
        assertThat(http.get().uri(page + "?community=" + place).with(cast.as(Cast.MEMBER)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/atom/");
        assertThat(http.get().uri(page).with(cast.as(Cast.GUEST))).hasStatus(404);
        assertThat(http.post().uri(page).with(cast.as(Cast.GUEST)).with(csrf())).hasStatus(404);
    }

    @Test
    void who_may_read_it_no_more_finds_nothing_there() throws Exception {
        var one = addresses.make(reader, place);
        var all = addresses.make(reader, null);
        assertThat(status(one)).isEqualTo(200);
        change("update community set kind = 'INVITATION' where id = :place");
        assertThat(status(one)).as("a member").isEqualTo(200);
        change("delete from membership where account_id = :reader and community_id = :place");
        assertThat(status(one)).as("no member any more").isEqualTo(404);
        change("update community set kind = 'OPEN' where id = :place");
        assertThat(status(one)).as("who reads without being of it").isEqualTo(200);
        change("update account set suspended_at = now() where id = :reader");
        assertThat(status(one)).as("suspended").isEqualTo(404);
        assertThat(status(all)).as("suspended").isEqualTo(404);
        change("update account set suspended_at = null where id = :reader");
        assertThat(status(all)).as("let in again").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'REQUEST', pseudonymous = true",
                "kind = 'SECRET'",
                "parent_id = (select id from community where name = 'Parole Cellule')"
            })
    void secret_communities_and_those_of_chosen_names_have_none_and_are_told_in_none(String made) throws Exception {
        talk.community("Cellule");
        change("update community set kind = 'SECRET' where name = 'Parole Cellule'");
        post(place, "Entre nous.", TUESDAY);
        var one = addresses.make(reader, place);
        var all = addresses.make(reader, null);
        assertThat(said(read(all), "summary")).hasSize(1);
        change("update community set " + made + " where id = :place");
        assertThat(status(one)).isEqualTo(404);
        assertThat(said(read(all), "summary")).isEmpty();
        assertThatThrownBy(() -> addresses.make(reader, place)).isInstanceOf(NotFound.class);
        assertThat(addresses.of(reader, place))
                .extracting(ReaderAddress::community)
                .containsExactly((Long) null);
    }

    @Test
    void who_may_not_read_a_community_and_guests_make_none() {
        change("update community set kind = 'INVITATION' where id = :place");
        long outsider = talk.person("Corentin");
        assertThatThrownBy(() -> addresses.make(outsider, place)).isInstanceOf(NotFound.class);
        var before = addresses.make(reader, null);
        change("update account set role = 'GUEST' where id = :reader");
        assertThatThrownBy(() -> addresses.make(reader, null)).isInstanceOf(NotFound.class);
        assertThat(status(before)).isEqualTo(404);
    }

    @Test
    void an_address_ends_when_it_is_withdrawn_and_when_it_is_made_again() {
        var first = addresses.make(reader, place);
        long id = addresses.of(reader, 0).getLast().id() instanceof Long made ? made : 0;
        assertThatThrownBy(() -> addresses.withdraw(author, id))
                .as("by another")
                .isInstanceOf(NotFound.class);
        addresses.withdraw(reader, id);
        assertThat(status(first)).isEqualTo(404);
        addresses.bringBack(reader, id);
        assertThat(status(first)).isEqualTo(200);
        addresses.withdraw(reader, id);
        change("update reader_address set withdrawn_at = now() - interval '25 hours' where account_id = :reader");
        assertThatThrownBy(() -> addresses.bringBack(reader, id))
                .as("much later")
                .isInstanceOf(NotFound.class);
        var second = addresses.make(reader, place);
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        assertThatThrownBy(() -> addresses.bringBack(reader, id)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select row_to_json(r)::text from reader_address r")
                        .query(String.class)
                        .single())
                .doesNotContain(first.token(), second.token());
    }

    @Test
    void it_asks_for_no_session_and_leaves_none_nor_anything_in_shared_stores() {
        var answer = get(addresses.make(reader, null), null);
        assertThat(answer.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(get(new Secret("unknown"), null).getHeader("Set-Cookie")).isNull();
    }

    @Test
    void who_asks_again_gets_it_again_only_when_something_changed() {
        post(place, "Une.", TUESDAY);
        var secret = addresses.make(reader, place);
        String state = get(secret, null).getHeader("ETag");
        var same = get(secret, state);
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getContentAsByteArray()).isEmpty();
        change("update post set body = 'Deux.' where community_id = :place");
        assertThat(get(secret, state).getStatus()).isEqualTo(200);
    }

    @Test
    void only_the_last_posts_are_told() throws Exception {
        IntStream.rangeClosed(0, Entries.MOST).forEach(n -> post(place, "Message " + n, TUESDAY));
        assertThat(said(read(addresses.make(reader, place)), "summary"))
                .hasSize(Entries.MOST)
                .doesNotContain("Message 0");
    }

    private List<String> told(String now) {
        var channel = addresses.at(addresses.make(reader, place)).orElseThrow();
        return entries.of(channel, OffsetDateTime.parse(now)).stream()
                .map(Entry::opening)
                .toList();
    }

    private long post(long community, String body, String at) {
        long post = talk.post(community, author, body);
        jdbc.sql("update post set at = cast(:at as timestamptz) where id = :post")
                .param("at", at)
                .param("post", post)
                .update();
        return post;
    }

    private void change(String sql) {
        jdbc.sql(sql).param("reader", reader).param("place", place).update();
    }

    private Document read(Secret secret) throws Exception {
        var answer = get(secret, null);
        assertThat(answer.getStatus()).isEqualTo(200);
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private static List<String> said(Document feed, String element) {
        var found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private int status(Secret secret) {
        return get(secret, null).getStatus();
    }

    private MockHttpServletResponse get(Secret secret, @Nullable String state) {
        var request = http.get().uri(secret.path());
        return (state == null ? request : request.header("If-None-Match", state))
                .exchange()
                .getResponse();
    }
}
