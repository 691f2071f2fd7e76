package fr.maillage.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** How many statements a page costs, however many records it shows. */
@MaillageTest
@Transactional
class BudgetTest {
    private static final int ENTRY =
            6; // who reads, merged?, the entry, what it offers, its checks, whether it is a favourite
    private static final int PEOPLE = 8;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @ValueSource(
            strings = {"/directory", "/directory?q=aide+impots+gourin", "/directory?fee=gratuit&open=now&near=56066"})
    void a_search_costs_one_statement(String address) {
        get(address);
        assertThat(Statements.during(() -> get(address))).hasSize(1);
    }

    @Test
    void an_entry_and_the_people_stay_within_their_budgets() {
        long entry = jdbc.sql("""
                insert into entry (kind, source, source_id, name) values ('place', 'test', 'budget', 'Budget') returning id
                """).query(Long.class).single();
        var member = cast.as(Cast.MEMBER); // asks the database too
        get("/directory"); // reads what is kept for some seconds: the instance
        assertThat(Statements.during(() -> get("/directory/entries/" + entry, member)))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(ENTRY);
        assertThat(Statements.during(() -> get("/people", member))).isNotEmpty().hasSizeLessThanOrEqualTo(PEOPLE);
    }

    private void get(String address) {
        assertThat(http.get().uri(address).exchange()).hasStatusOk();
    }

    private void get(String address, RequestPostProcessor member) {
        assertThat(http.get().uri(address).with(member).exchange()).hasStatusOk();
    }
}
