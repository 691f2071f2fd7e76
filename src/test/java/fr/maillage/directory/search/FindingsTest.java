package fr.maillage.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What was found is kept, and never outlives a change that is committed. */
@MaillageTest
class FindingsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Search search;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void twenty_five_orchards() {
        IntStream.range(0, 25).forEach(i -> orchard("Verger %02d".formatted(i)));
    }

    @AfterEach
    void none() {
        jdbc.sql("delete from entry where source = 'verger'").update();
    }

    @Test
    void a_question_asked_again_reads_the_cards_of_its_page_only() {
        var first = ask();
        var statements = Statements.during(() -> assertThat(ask()).isEqualTo(first));
        assertThat(statements).singleElement().asString().doesNotContain("search_entries");
        assertThat(first.found()).isEqualTo(25);
    }

    @Test
    void the_next_page_follows_the_first_as_it_did() {
        long last = ask().cards().getLast().id();
        var next = Map.of("q", List.of("verger"), "after", List.of(String.valueOf(last)));
        var statements =
                Statements.during(() -> assertThat(names(search.find(new Question(next), Optional.empty(), NOW)))
                        .containsExactly("Verger 20", "Verger 21", "Verger 22", "Verger 23", "Verger 24"));
        assertThat(statements).singleElement().asString().doesNotContain("search_entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from entry where source = 'verger' and name = 'Verger 00'",
                "update entry set name = 'Jardin' where source = 'verger' and name = 'Verger 00'",
                "update entry set name = 'VERGER 00' where source = 'verger' and name = 'Verger 00'",
                "update entry set disappeared_at = now() where source = 'verger' and name = 'Verger 00'",
                "update entry set latitude = 48.2 where source = 'verger' and name = 'Verger 00'",
                "update entry set phone = '02 61 91 00 09' where source = 'verger' and name = 'Verger 00'",
                "update entry set merged_into = (select id from entry where source = 'verger' and name = 'Verger 01') where source = 'verger' and name = 'Verger 00'",
                "insert into entry (kind, source, source_id, name) values ('place', 'verger', 'x', 'Un verger de plus')",
                "insert into search_synonym (word, also) values ('verge', '{jardin}') on conflict (word) do update set also = excluded.also",
            })
    void a_change_is_seen_by_the_next_question(String change) {
        ask();
        jdbc.sql(change).update();
        try {
            var statements = Statements.during(this::ask);
            assertThat(statements).hasSize(2).last().asString().contains("search_entries");
        } finally {
            jdbc.sql("delete from search_synonym where word = 'verge'").update();
        }
    }

    @Test
    void what_a_card_says_is_read_each_time() {
        ask();
        jdbc.sql("update entry set phone = '+33297000000' where source = 'verger' and name = 'Verger 00'")
                .update();
        assertThat(ask().cards().getFirst().phone()).isEqualTo("+33297000000");
    }

    @Test
    void a_change_begun_before_a_search_and_committed_after_it_is_seen_by_the_next() {
        transaction.executeWithoutResult(status -> {
            orchard("Verger tardif");
            assertThat(CompletableFuture.supplyAsync(this::ask).join().found()).isEqualTo(25);
        });
        assertThat(ask().found()).isEqualTo(26);
    }

    @Test
    void what_a_transaction_sees_of_its_own_is_kept_for_nobody() {
        transaction.executeWithoutResult(status -> {
            orchard("Verger d’un instant");
            assertThat(ask().found()).isEqualTo(26);
            status.setRollbackOnly();
        });
        assertThat(ask().found()).isEqualTo(25);
    }

    @Test
    void what_is_open_is_asked_each_time() {
        var open = new Question(Map.of("q", List.of("verger"), "open", List.of("now")));
        search.find(open, Optional.empty(), NOW);
        assertThat(Statements.during(() -> search.find(open, Optional.empty(), NOW)))
                .singleElement()
                .asString()
                .contains("search_entries");
    }

    private Answer ask() {
        return search.find(new Question(Map.of("q", List.of("verger"))), Optional.empty(), NOW);
    }

    private static List<String> names(Answer answer) {
        return answer.cards().stream().map(Card::name).toList();
    }

    private void orchard(String name) {
        jdbc.sql(
                        "insert into entry (kind, source, source_id, name, latitude, longitude) values ('place', 'verger', :name, :name, 48.1, -3.2)")
                .param("name", name)
                .update();
    }
}
