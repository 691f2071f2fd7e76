package fr.maillage.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class PeopleTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void maelle_is_an_educator_at_les_genets() {
        jdbc.sql("""
                insert into account (email, name, role, profession, culture, skills)
                values ('maelle@reseau.test', 'Maëlle Simon', 'MEMBER', 'Éducatrice spécialisée', 'EDUCATIONAL',
                    '{FALC,écoute de la fratrie}')
                """).update();
        jdbc.sql("insert into organisation (name) values ('Service Les Genêts')")
                .update();
        jdbc.sql("""
                insert into account_organisation (account_id, organisation_id, function)
                select a.id, o.id, 'Référente' from account a, organisation o
                where a.email = 'maelle@reseau.test' and o.name = 'Service Les Genêts'
                """).update();
    }

    @ParameterizedTest
    @CsvSource({
        "maelle",
        "MAËLLE",
        "simon maelle",
        "educatrice",
        "educatrise",
        "genets",
        "les gennets",
        "fratrie",
        "falc",
        "mael",
        "référente"
    })
    void people_are_found_by_what_they_are_despite_accents_and_mistakes(String words) {
        assertThat(list(Cast.MEMBER, "?q=" + words)).contains("Maëlle Simon").doesNotContain("Karim Belkacem</strong>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Belkasem", "belkcem", "Belkaccem", "Blekacem", "belkacen", "karim belkasem", "Velkacem"})
    void one_letter_of_a_family_name_is_forgiven_whichever_it_is(String words) {
        assertThat(list(Cast.MEMBER, "?q=" + words)).contains("Karim Belkacem</strong>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simen", "Bolkasem", "belkzzzm"})
    void of_a_short_name_or_two_letters_nothing_is_forgiven(String words) {
        assertThat(list(Cast.MEMBER, "?q=" + words)).contains("Personne ne correspond");
    }

    @Test
    void who_bears_the_name_as_it_was_typed_comes_before_who_nearly_bears_it(@Autowired Roster roster) {
        jdbc.sql("""
                insert into account (name, role)
                select case when n % 2 = 0 then 'Zoé Kerbiriou ' else 'Anaïg Kerbirion ' end || n, 'MEMBER'
                from generate_series(1, 60) n
                """).update();
        var seen = kerbirious(roster, 60);
        assertThat(seen).doesNotHaveDuplicates().hasSize(60);
        assertThat(seen.subList(0, 30)).allMatch(name -> name.startsWith("Zoé Kerbiriou"));
    }

    @Test
    void whoever_nearly_bears_the_name_is_met_once_in_the_order_of_names_however_many_they_are(
            @Autowired Roster roster) {
        jdbc.sql("""
                insert into account (name, role)
                select 'Anaïg Kerbirion ' || n, 'MEMBER' from generate_series(1, 230) n
                """).update();
        assertThat(kerbirious(roster, Roster.MOST_COUNTED + 1))
                .doesNotHaveDuplicates()
                .hasSize(230)
                .isSorted();
    }

    /** Page after page. */
    private List<String> kerbirious(Roster roster, int total) {
        var seen = new ArrayList<String>();
        String after = "";
        do {
            var found = roster.visibleTo(karim(), Query.of("kerbiriou", null, null, null, after));
            assertThat(found.total()).isEqualTo(total);
            found.people().forEach(person -> seen.add(person.name()));
            after = found.next();
        } while (!after.isEmpty());
        return seen;
    }

    @Test
    void a_mistake_shows_nobody_whom_the_right_name_would_not_show() {
        assertThat(list(Cast.MEMBER, "?q=hortansia")).contains("Personne ne correspond");
        assertThat(list(Cast.COORDINATION, "?q=hortansia")).contains("Hortensia Madec");
        jdbc.sql("update account set suspended_at = now() where email = 'maelle@reseau.test'")
                .update();
        assertThat(list(Cast.MEMBER, "?q=maëlla")).contains("Personne ne correspond");
    }

    @Test
    void nothing_found_says_what_to_try() {
        assertThat(list(Cast.MEMBER, "?q=%25_zzzz")).contains("Personne ne correspond", "Essayez un seul mot");
    }

    @Test
    void filters_stand_in_the_address() {
        assertThat(list(Cast.MEMBER, "?culture=EDUCATIONAL&skill=falc&organisation=" + lesGenets()))
                .contains("Maëlle Simon", "Une personne.");
        assertThat(list(Cast.MEMBER, "?culture=MEDICAL&organisation=" + lesGenets()))
                .contains("Personne ne correspond");
    }

    @Test
    void a_skill_with_a_sign_of_addresses_in_it_leads_to_those_who_have_it() {
        jdbc.sql("update account set skills = '{C++ & C#}' where email = 'maelle@reseau.test'")
                .update();
        assertThat(list(Cast.MEMBER, "?q=maelle")).contains("/people?skill=C%2B%2B%20%26%20C%23\"");
    }

    @Test
    void guests_see_nobody_but_who_welcomed_them_and_themselves() {
        assertThat(status(Cast.GUEST, "/people")).isEqualTo(404);
        assertThat(status(Cast.GUEST, "/people/" + cast.id(Cast.MEMBER))).isEqualTo(404);
        jdbc.sql("update account set welcomed_by = :by where id = :id")
                .param("by", cast.id(Cast.MEMBER))
                .param("id", cast.id(Cast.GUEST))
                .update();
        assertThat(status(Cast.GUEST, "/people/" + cast.id(Cast.MEMBER))).isEqualTo(200);
        assertThat(status(Cast.GUEST, "/people/" + cast.id(Cast.GUEST))).isEqualTo(200);
        assertThat(status(Cast.GUEST, "/people/" + cast.id(Cast.COORDINATION))).isEqualTo(404);
    }

    @Test
    void a_guest_is_known_to_who_welcomed_them_and_to_the_coordination() {
        assertThat(list(Cast.MEMBER, "")).doesNotContain("Hortensia Madec");
        assertThat(status(Cast.MEMBER, "/people/" + cast.id(Cast.GUEST))).isEqualTo(404);
        assertThat(list(Cast.COORDINATION, "")).contains("Hortensia Madec");
        jdbc.sql("update account set welcomed_by = :by where id = :id")
                .param("by", cast.id(Cast.MEMBER))
                .param("id", cast.id(Cast.GUEST))
                .update();
        assertThat(list(Cast.MEMBER, "")).contains("Hortensia Madec");
    }

    @Test
    void who_is_suspended_is_seen_by_the_coordination_alone() {
        jdbc.sql("update account set suspended_at = now() where email = 'maelle@reseau.test'")
                .update();
        assertThat(list(Cast.MEMBER, "")).doesNotContain("Maëlle Simon");
        assertThat(list(Cast.COORDINATION, "")).contains("Maëlle Simon", "Suspendu");
    }

    @Test
    void page_after_page_everyone_is_seen_once_in_the_order_of_names(@Autowired Roster roster) {
        for (int i = 0; i < 60; i++) {
            jdbc.sql("insert into account (name, role) values (:name, 'MEMBER')")
                    .param("name", i % 2 == 0 ? "Zoé Même" : "Élise " + i)
                    .update();
        }
        var seen = new ArrayList<Long>();
        String after = "";
        long total;
        do {
            var found = roster.visibleTo(karim(), query(after));
            found.people().forEach(person -> seen.add(person.id()));
            total = found.total();
            after = found.next();
        } while (!after.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) total).hasSizeGreaterThanOrEqualTo(64);
    }

    @Test
    void a_crowd_is_not_counted_to_its_end() {
        jdbc.sql("insert into account (name, role) select 'Même ' || n, 'MEMBER' from generate_series(1, 230) n")
                .update();
        assertThat(list(Cast.MEMBER, "?q=même")).contains("Plus de 200 personnes.");
    }

    private fr.maillage.web.Viewer.Member karim() {
        return new fr.maillage.web.Viewer.Member(
                cast.id(Cast.MEMBER),
                "Karim",
                fr.maillage.web.Role.MEMBER,
                fr.maillage.web.Language.FR,
                java.time.ZoneId.of("Europe/Paris"));
    }

    private static Query query(@Nullable String after) {
        return Query.of(null, null, null, null, after);
    }

    private long lesGenets() {
        return jdbc.sql("select id from organisation where name = 'Service Les Genêts'")
                .query(Long.class)
                .single();
    }

    private String list(String who, String query) {
        var answer = http.get().uri("/people" + query).with(cast.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int status(String who, String address) {
        return http.get()
                .uri(address)
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
