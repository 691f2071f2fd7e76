package fr.maillage.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What was decided, and what waits, is looked back on page by page; a link leads to one, however long ago that was. */
@MaillageTest
@Transactional
class LookingBackTest {
    private static final int MANY = Cases.MOST + 7;

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
    private String reader = "";

    @BeforeEach
    void much_was_reported() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lectrice", community, "MEMBER");
        for (int i = 0; i < MANY; i++) {
            long post = scene.post(community, author, PostKind.MESSAGE, "", "Message");
            one("""
                    with reported as (
                        insert into moderation_case (community_id, post_id, author_id, decided_at, decision, reason)
                        values (:community, :thing, :author, now(), 'KEPT', 'Cela va') returning id)
                    insert into moderation_report (case_id, account_id, reason)
                    select id, :reader, 'HURTS' from reported returning case_id
                    """, post);
            one("""
                    with talk as (insert into conversation (direct, name, position) values (false, 'Binôme', :thing) returning id),
                    people as (
                        insert into participant (conversation_id, account_id)
                        select talk.id, a from talk, unnest(array[cast(:author as bigint), :reader]) a),
                    said as (
                        insert into message (conversation_id, author_id, body, position)
                        select talk.id, :author, 'Bonjour', 1 from talk returning id)
                    insert into message_report (message_id, author_id, account_id, reason, decided_at, decision, why)
                    select id, :author, :reader, 'HURTS', now(), 'KEPT', 'Cela va' from said where :community > 0 returning id
                    """, i);
            for (String who : List.of(author, reader)) {
                jdbc.sql("""
                        insert into awaiting (community_id, author_id, kind, title, body, declined_at, reason)
                        values (:community, :who, 'MESSAGE', '', 'Bonjour', now(), 'Déjà dit')
                        """)
                        .param("community", community)
                        .param("who", scene.account(who))
                        .update();
            }
        }
    }

    /** Who reported and who wrote it each find all of it, the latest first and nothing twice. */
    @ParameterizedTest
    @ValueSource(strings = {"case", "message", "text"})
    void page_by_page_everything_is_found_once(String list) {
        for (String who : List.of(author, reader)) {
            var found = new ArrayList<Long>();
            var pages = new ArrayList<Integer>();
            for (String address = "/moderation"; !address.isEmpty() && pages.size() < 3; ) {
                String page = read(who, address);
                var shown = all("id=\"" + list + "-(\\d+)\"", page).stream()
                        .map(Long::valueOf)
                        .toList();
                found.addAll(shown);
                pages.add(shown.size());
                address = all("rel=\"next\" href=\"(/moderation\\?before=" + list + "-\\d+)\"", page).stream()
                        .findFirst()
                        .orElse("");
            }
            assertThat(pages).as(who).containsExactly(Cases.MOST, MANY - Cases.MOST);
            assertThat(found).as(who).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "message", "text"})
    void the_one_asked_for_comes_first_however_old_it_is_and_no_other_does(String list) {
        String last = all("rel=\"next\" href=\"(/moderation\\?before=" + list + "-\\d+)\"", read(reader, "/moderation"))
                .getFirst();
        String oldest = all("id=\"" + list + "-(\\d+)\"", read(reader, last)).getLast();
        var shown = all("id=\"" + list + "-(\\d+)\"", read(reader, "/moderation?" + list + "=" + oldest));
        assertThat(shown).startsWith(oldest).hasSize(Cases.MOST + 1);
        assertThat(all("id=\"" + list + "-(\\d+)\"", read(Cast.COORDINATION, "/moderation?" + list + "=" + oldest)))
                .isEmpty();
    }

    /** Who looks, the three lists, the files of the texts, and what was seen of each. */
    @Test
    void a_page_costs_the_same_however_much_there_is() {
        var member = cast.as(reader);
        var request = http.get().uri("/moderation").with(member);
        assertThat(Statements.during(() -> assertThat(request.exchange()).hasStatusOk()).stream()
                        .filter(statement -> !statement.contains("from instance")))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void what_was_seen_is_not_written_again() {
        read(reader, "/moderation");
        var seen = seen();
        read(reader, "/moderation");
        assertThat(seen()).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "message", "text"})
    void on_an_older_page_nothing_is_seen(String list) {
        read(reader, "/moderation?before=" + list + "-" + Integer.MAX_VALUE);
        assertThat(seen()).isEmpty();
        read(reader, "/moderation");
        assertThat(seen()).hasSize(2 * MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "message", "text"})
    void an_older_page_on_which_nothing_is_left_is_the_first_one(String list) {
        assertThat(http.get().uri("/moderation?before=" + list + "-1").with(cast.as(reader)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/moderation");
    }

    /** Where the rows stand that say what was seen. */
    private List<String> seen() {
        return jdbc.sql("""
                select r.ctid::text from moderation_report r where r.account_id = :reader and r.seen is not null
                union all
                select w.ctid::text from awaiting w where w.author_id = :reader and w.seen is not null order by 1
                """)
                .param("reader", scene.account(reader))
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void what_cannot_be_read_of_an_address_is_now() {
        String shown = "id=\"([a-z]+-\\d+)\"";
        assertThat(all(shown, read(reader, "/moderation?before=case-x")))
                .isNotEmpty()
                .isEqualTo(all(shown, read(reader, "/moderation")));
    }

    private void one(String sql, long thing) {
        jdbc.sql(sql)
                .param("community", community)
                .param("thing", thing)
                .param("author", scene.account(author))
                .param("reader", scene.account(reader))
                .query(Long.class)
                .single();
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String read(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
