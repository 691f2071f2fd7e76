package fr.maillage.directory.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Language;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class VocabulariesTest {
    @Autowired
    Vocabularies vocabularies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Test
    void a_code_is_told_by_its_label_and_an_unknown_one_by_itself() {
        assertThat(vocabularies.label("fees", "gratuit", Language.FR)).isEqualTo("Gratuit");
        assertThat(vocabularies.label("fees", "au-poids", Language.EN)).isEqualTo("au-poids");
        assertThat(vocabularies.knows("fees", "au-poids")).isFalse();
    }

    @Test
    void the_lists_are_as_long_as_their_publishers_say() {
        assertThat(vocabularies.terms("serafin-needs")).hasSize(35);
        assertThat(vocabularies.terms("serafin-direct")).hasSize(37);
        assertThat(vocabularies.terms("serafin-indirect")).hasSize(35);
        assertThat(vocabularies.terms("mednum-services")).hasSize(9);
    }

    @Test
    void whoever_reads_english_reads_every_label_in_english() {
        assertThat(vocabularies.label("fees", "gratuit", Language.EN)).isEqualTo("Free");
        assertThat(vocabularies.all())
                .allSatisfy(list -> assertThat(list.terms())
                        .allSatisfy(term -> assertThat(term.in(Language.EN)).isNotBlank()));
        assertThat(http.get()
                        .uri("/directory/vocabularies?q=housing")
                        .cookie(new Cookie("language", "en"))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Themes", "Support with housing")
                .doesNotContain("Accompagnements au logement");
    }

    @Test
    void whoever_reads_easy_french_reads_easy_words_where_the_publishers_are_not_easy() {
        assertThat(vocabularies.label("reception", "en-presentiel", Language.FALC))
                .isEqualTo("Sur place");
        assertThat(vocabularies.label("reception", "en-presentiel", Language.FR))
                .isEqualTo("En présentiel");
        assertThat(vocabularies.label("fees", "gratuit", Language.FALC)).isEqualTo("Gratuit");
    }

    @Test
    void easy_words_stand_for_values_that_are_in_their_list() {
        assertThat(ShippedVocabularies.said("easy").keySet())
                .isNotEmpty()
                .allSatisfy(of -> assertThat(vocabularies.knows(of.getFirst(), of.getLast()))
                        .isTrue());
    }

    @Test
    void every_theme_stands_under_its_category() {
        assertThat(vocabularies.terms("themes"))
                .filteredOn(term -> term.code().contains("--"))
                .isNotEmpty()
                .allSatisfy(term -> assertThat(vocabularies.knows("themes", String.valueOf(term.parent())))
                        .isTrue());
    }

    @Test
    void storing_them_again_changes_nothing() {
        String state = "select count(*) || ' ' || max(xmin::text::bigint) from term";
        String before = jdbc.sql(state).query((row, n) -> row.getString(1)).single();
        vocabularies.afterSingletonsInstantiated();
        assertThat(jdbc.sql(state).query((row, n) -> row.getString(1)).single()).isEqualTo(before);
    }

    @Test
    void anyone_finds_a_word_without_its_accents() {
        assertThat(http.get().uri("/directory/vocabularies?q=sante somatique").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("SERAFIN-PH, besoins", "version 2024-10-25")
                .doesNotContain("Réseaux porteurs");
    }

    @Test
    void a_list_is_taken_home_as_a_spreadsheet() {
        var answer = http.get().uri("/directory/vocabularies/fees.csv").exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFFcode,label,parent,label_en")
                .contains("gratuit,Gratuit,,Free");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("fees-1.0.8.csv");
        assertThat(http.get().uri("/directory/vocabularies/none.csv").exchange())
                .hasStatus(404);
    }
}
