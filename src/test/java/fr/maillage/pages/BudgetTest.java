package fr.maillage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** How many statements the pages that members open most cost, however much was written and by how many communities. */
@MaillageTest
@Transactional
class BudgetTest {
    private static final int MANY = 30;

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
    void something_written() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lectrice", community, "MEMBER");
        written(community);
    }

    /**
     * @param budget who reads and what hangs over every page is one of them
     */
    @ParameterizedTest(name = "{0} costs at most {1}")
    @CsvSource({"/feed, 6", "/overview, 2", "/search?q=accueil, 6", "/communities/%d, 6"})
    void a_page_stays_within_its_budget_however_much_was_written(String page, int budget) {
        String address = page.formatted(community);
        var member = cast.as(reader); // asks the database too
        assertThat(costs(address, member)).isNotEmpty().hasSizeLessThanOrEqualTo(budget);
        for (int i = 0; i < MANY; i++) {
            long other = scene.community(false);
            scene.person("Autrice", other, "MEMBER");
            scene.person("Lectrice", other, "MEMBER");
            written(other);
            written(community);
        }
        assertThat(costs(address, member)).isNotEmpty().hasSizeLessThanOrEqualTo(budget);
    }

    @Test
    void a_discussion_costs_less_once_it_was_read() {
        long post = scene.post(community, author, PostKind.MESSAGE, "Le goûter", "Qui apporte les verres ?");
        scene.comment(post, author, "Il en reste au port.");
        var member = cast.as(reader);
        get("/overview", member);
        assertThat(costs("/posts/" + post, member)).hasSize(6);
        assertThat(costs("/posts/" + post, member)).hasSize(5);
    }

    /** A little of everything that is found and shown. */
    private void written(long place) {
        long post = scene.post(place, author, PostKind.QUESTION, "L’accueil", "Qui tient l’accueil jeudi ?");
        scene.comment(post, author, "Nous, à l’accueil du port.");
        long page = jdbc.sql("""
                insert into shared_page (community_id, title, body) values (:c, 'Accueil', 'Un accueil pas à pas') returning id
                """).param("c", place).query(Long.class).single();
        jdbc.sql("select note_change('PAGE', :page, :author)")
                .param("page", page)
                .param("author", cast.id(author))
                .query((row, n) -> row.getObject(1))
                .list();
        jdbc.sql("insert into project (community_id, name, objective) values (:c, 'Accueil', 'Un accueil de plus')")
                .param("c", place)
                .update();
        jdbc.sql("""
                with kept as (insert into file (name, type, size) values ('Accueil.pdf', 'application/pdf', 0) returning id)
                insert into attachment (file_id, post_id) select id, :post from kept
                """).param("post", post).update();
    }

    /** But for the instance, which is read once in some seconds, whatever is asked. */
    private List<String> costs(String address, RequestPostProcessor member) {
        return Statements.during(() -> get(address, member)).stream()
                .filter(statement -> !statement.contains("from instance"))
                .toList();
    }

    private void get(String address, RequestPostProcessor member) {
        assertThat(http.get().uri(address).with(member).exchange()).hasStatusOk();
    }
}
