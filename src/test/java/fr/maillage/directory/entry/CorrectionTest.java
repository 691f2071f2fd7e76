package fr.maillage.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class CorrectionTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Entries entries;

    long entry;

    @BeforeEach
    void an_entry_in_gourin() {
        jdbc.sql("""
                insert into territory (kind, code, name, latitude, longitude, postcodes) values
                ('commune', '56066', 'Gourin', 48.136, -3.604, '{56110}'),
                ('commune', '56260', 'Vannes', 47.657, -2.757, '{56000}')
                on conflict (kind, code) do update set postcodes = excluded.postcodes
                """).update();
        entry = jdbc.sql("""
                insert into entry (kind, source, source_id, name, city, postcode, commune, latitude, longitude, phone, themes)
                values ('place', 'test', 'correction', 'Maison de Gourin', 'Gourin', '56110', '56066', 48.14, -3.6,
                    '+33 2 61 91 00 01', '{numerique,mobilite}')
                returning id
                """).query(Long.class).single();
    }

    @Test
    void an_entry_written_by_hand_is_found_by_every_filter() {
        var answer = post(
                "/directory/entries",
                Map.of(
                        "kind", new String[] {"service"},
                        "name", new String[] {"Aide aux papiers écrite à la main"},
                        "postcode", new String[] {"56110"},
                        "city", new String[] {"gourin"},
                        "emails", new String[] {"un@exemple.test, deux@exemple.test"},
                        "themes", new String[] {"numerique--acceder-a-des-services-en-ligne"},
                        "publics", new String[] {"seniors", "familles"},
                        "fees", new String[] {"gratuit"},
                        "access", new String[] {"se-presenter"},
                        "reception", new String[] {"en-presentiel"}));
        assertThat(answer).hasStatus(302);
        assertThat(http.get()
                        .uri("/directory?theme=numerique&public=seniors&fee=gratuit&access=se-presenter&kind=service"
                                + "&near=56066&within=5")
                        .exchange())
                .bodyText()
                .contains("Aide aux papiers écrite à la main");
    }

    @Test
    void a_city_corrected_moves_the_entry_to_its_commune_and_forgets_where_it_was() {
        assertThat(post(Map.of("city", "Vannes", "postcode", "56000"))).hasStatus(302);
        var now = entries.find(entry);
        assertThat(now.address().commune()).isEqualTo("56260");
        assertThat(now.position()).isNull();
        assertThat(kept()).contains("city", "postcode", "commune", "latitude").doesNotContain("phone", "themes");
    }

    @Test
    void a_city_corrected_with_a_new_position_keeps_the_new_one() {
        post(Map.of("city", "Vannes", "postcode", "56000", "latitude", "47,65", "longitude", "-2.75"));
        assertThat(entries.find(entry).position()).isEqualTo(new Entry.Position(47.65, -2.75));
    }

    @Test
    void a_form_read_before_someone_elses_correction_is_refused_with_what_changed_and_nothing_is_lost() {
        var stale = typed(Map.of("summary", "Écrit pendant ce temps"));
        assertThat(post(Map.of("phone", "+33 2 61 91 00 99"))).hasStatus(302);
        assertThat(post("/directory/entries/" + entry + "/correction", stale))
                .hasStatus(422)
                .bodyText()
                .contains("+33 2 61 91 00 99", "+33 2 61 91 00 01", "Écrit pendant ce temps");
        assertThat(entries.find(entry).contact().phone()).isEqualTo("+33 2 61 91 00 99");
        assertThat(entries.find(entry).summary()).isEmpty();
    }

    @Test
    void a_blank_form_sent_twice_is_one_entry_and_two_where_other_words_were_typed() {
        var draft = UUID.randomUUID().toString();
        var first = post("/directory/entries", written("Lieu écrit une fois", draft));
        var again = post("/directory/entries", written("Lieu écrit une fois", draft));
        assertThat(again).hasStatus(302).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        assertThat(named("Lieu écrit une fois")).isEqualTo(1);
        assertThat(post("/directory/entries", written("Autre lieu écrit après", draft)))
                .hasStatus(302);
        assertThat(named("Autre lieu écrit après")).isEqualTo(1);
    }

    @Test
    void a_blank_form_keeps_its_draft_when_it_is_refused() {
        var draft = UUID.randomUUID().toString();
        assertThat(post("/directory/entries", written("", draft)))
                .hasStatus(422)
                .bodyText()
                .contains(draft);
    }

    private static Map<String, String[]> written(String name, String draft) {
        return Map.of(
                "kind", new String[] {"place"},
                "name", new String[] {name},
                "postcode", new String[] {"56110"},
                "city", new String[] {"Gourin"},
                "draft", new String[] {draft});
    }

    private int named(String name) {
        return jdbc.sql("select count(*) from entry where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    @Test
    void what_a_source_wrote_and_nobody_touches_does_not_keep_from_correcting_the_rest() {
        jdbc.sql("update entry set name = :name, opening_hours = 'sunrise-sunset' where id = :id")
                .param("name", "Un nom ".repeat(40).strip())
                .param("id", entry)
                .update();
        assertThat(post(Map.of("phone", "+33 2 61 91 00 99"))).hasStatus(302);
        assertThat(post(Map.of("opening_hours", "à peu près le matin"))).hasStatus(422);
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThat(post(Map.of("parent_id", String.valueOf(entry)))).hasStatus(422);
        assertThat(post(Map.of("latitude", "91", "longitude", "0"))).hasStatus(422);
        assertThat(post(Map.of("latitude", "47.5", "longitude", ""))).hasStatus(422);
        assertThat(post(Map.of("emails", "pas une adresse"))).hasStatus(422);
        assertThat(post(Map.of("phone", "appeler la mairie"))).hasStatus(422);
        assertThat(post(Map.of("phone", "3919"))).hasStatus(302);
        assertThat(post(Map.of("themes", "un-theme-de-nulle-part"))).hasStatus(422);
    }

    @Test
    void a_correction_is_undone_to_what_the_entry_was() {
        jdbc.sql("update entry set kept = '{summary}' where id = :id")
                .param("id", entry)
                .update();
        String before = columns();
        var done = post(Map.of("city", "Vannes", "postcode", "56000", "phone", "3919", "website", "exemple.test"));
        assertThat(columns()).isNotEqualTo(before);
        assertThat(post(undoOf(done), Map.of())).hasStatus(302).hasRedirectedUrl("/directory/entries/" + entry);
        assertThat(columns()).isEqualTo(before);
        assertThat(jdbc.sql(
                                "select count(*) from journal_entry where act = 'entry correction withdrawn' and subject = :s")
                        .param("s", "entry/" + entry)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_correction_that_something_else_followed_is_not_undone() {
        String first = undoOf(post(Map.of("phone", "3919")));
        String second = undoOf(post(Map.of("summary", "Écrit ensuite")));
        post(first, Map.of());
        assertThat(entries.find(entry).contact().phone()).isEqualTo("3919");
        jdbc.sql("update entry set website = 'https://source.test', updated_at = clock_timestamp() where id = :id")
                .param("id", entry)
                .update();
        post(second, Map.of());
        assertThat(entries.find(entry).summary()).isEqualTo("Écrit ensuite");
        assertThat(entries.find(entry).contact().website()).isEqualTo("https://source.test");
    }

    @Test
    void nothing_corrected_is_nothing_to_undo_and_a_member_undoes_nothing() {
        var answer = post(Map.of());
        assertThat(notice(answer).undo()).isNull();
        String undo = undoOf(post(Map.of("phone", "3919")));
        assertThat(http.post()
                        .uri(undo)
                        .with(cast.as(Cast.MEMBER))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus(404);
        assertThat(entries.find(entry).contact().phone()).isEqualTo("3919");
    }

    private static Notice notice(MvcTestResult answer) {
        return (Notice) java.util.Objects.requireNonNull(
                answer.getMvcResult().getFlashMap().get("notice"));
    }

    private static String undoOf(MvcTestResult answer) {
        return java.util.Objects.requireNonNull(notice(answer).undo());
    }

    /** All that the entry says, but when it was written. */
    private String columns() {
        return jdbc.sql("select (to_jsonb(e) - 'updated_at')::text from entry e where id = :id")
                .param("id", entry)
                .query(String.class)
                .single();
    }

    @Test
    void hours_are_typed_day_by_day() {
        assertThat(post(Map.of("hours-1-from-1", "09:00", "hours-1-to-1", "12:00", "hours-1-from-2", "14:00")))
                .hasStatus(422)
                .bodyText()
                .contains("Lundi\u00a0: une heure de début et une heure de fin", "value=\"14:00\"");
        assertThat(post(Map.of("hours-1-from-1", "09:00", "hours-1-to-1", "12:00")))
                .hasStatus(302);
        assertThat(entries.find(entry).openingHours()).isEqualTo("Mo 09:00-12:00");
    }

    @Test
    void hours_that_days_cannot_say_are_shown_as_they_are_with_the_reason() {
        jdbc.sql("update entry set opening_hours = 'We[1,3] 09:00-12:00' where id = :id")
                .param("id", entry)
                .update();
        assertThat(http.get()
                        .uri("/directory/entries/" + entry + "/edit")
                        .with(cast.as(Cast.COORDINATION))
                        .exchange())
                .bodyText()
                .contains("value=\"We[1,3] 09:00-12:00\"", "plus qu’une semaine ordinaire");
    }

    @Test
    void a_site_typed_without_its_beginning_is_a_site() {
        assertThat(post(Map.of("website", "www.exemple.test"))).hasStatus(302);
        assertThat(entries.find(entry).contact().website()).isEqualTo("https://www.exemple.test");
        assertThat(post(Map.of("website", "javascript:alert(1)"))).hasStatus(422);
        assertThat(post(Map.of("website", "à la mairie"))).hasStatus(422);
        assertThat(post(Map.of("website", "https://mairie.test@exemple.test"))).hasStatus(422);
        assertThat(post(Map.of("website", "https://\"><script>"))).hasStatus(422);
    }

    private MvcTestResult post(Map<String, String> changes) {
        return post("/directory/entries/" + entry + "/correction", typed(changes));
    }

    /** The form as the page shows it now, with these changes. */
    private Map<String, String[]> typed(Map<String, String> changes) {
        var form = CorrectionForm.of(entries.find(entry));
        var fields = new java.util.HashMap<String, String[]>();
        form.lines().forEach((name, value) -> fields.put(name, new String[] {value}));
        form.codes().forEach((name, codes) -> fields.put(name, codes.toArray(String[]::new)));
        fields.put("updated_at", new String[] {entries.find(entry).updatedAt().toString()});
        changes.forEach((name, value) -> fields.put(name, new String[] {value}));
        return fields;
    }

    private MvcTestResult post(String address, Map<String, String[]> fields) {
        var request = http.post()
                .uri(address)
                .with(cast.as(Cast.COORDINATION))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach((name, values) -> request.param(name, values));
        return request.exchange();
    }

    private String[] kept() {
        return jdbc.sql("select kept from entry where id = :id")
                .param("id", entry)
                .query((row, n) -> (String[]) row.getArray(1).getArray())
                .single();
    }
}
