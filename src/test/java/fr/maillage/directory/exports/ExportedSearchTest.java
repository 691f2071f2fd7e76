package fr.maillage.directory.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class ExportedSearchTest {
    private static final Pattern LISTED = Pattern.compile("/directory/entries/(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("id=\"next\" href=\"([^\"]+)\"");
    private static final Pattern EXPORTED = Pattern.compile("essai-\\d+");
    private static final Pattern LINK = Pattern.compile("href=\"(/directory/export\\?[^\"]+)\"");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @BeforeEach
    void a_directory_of_several_pages() {
        jdbc.sql("delete from favourite").update();
        jdbc.sql("delete from entry").update();
        jdbc.sql("""
                insert into territory (kind, code, name, population, latitude, longitude, postcodes) values
                ('commune', '56066', 'Gourin', 3800, 48.136, -3.604, '{56110}'),
                ('commune', '56260', 'Vannes', 54000, 47.657, -2.757, '{56000}'),
                ('epci', '200000001', 'Pays de l’Essai', 3800, null, null, '{}')
                on conflict (kind, code) do update set latitude = excluded.latitude, longitude = excluded.longitude
                """).update();
        jdbc.sql("""
                insert into territory_commune (territory_id, commune)
                select id, '56066' from territory where kind = 'epci' and code = '200000001' on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into entry (kind, source, source_id, name, city, commune, latitude, longitude, fees, themes, publics, access)
                select case when n % 10 = 0 then 'organisation' else 'place' end, 'essai', 'essai-' || n,
                    case when n % 3 = 0 then 'Permanence ' else 'Atelier ' end || n,
                    case when n % 2 = 0 then 'Gourin' else 'Vannes' end, case when n % 2 = 0 then '56066' else '56260' end,
                    case when n % 2 = 0 then 48.136 else 47.657 end, case when n % 2 = 0 then -3.604 else -2.757 end,
                    array[case when n % 4 = 0 then 'payant' else 'gratuit' end],
                    array[case when n % 5 = 0 then 'numerique--acceder-a-des-services-en-ligne' else 'mobilite--aides' end],
                    array[case when n % 7 = 0 then 'jeunes' else 'tous-publics' end],
                    array[case when n % 6 = 0 then 'pmr' else 'telephoner' end]
                from generate_series(1, 90) n
                """).update();
        jdbc.sql("update entry set disappeared_at = now() where source_id = 'essai-89'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=permanence",
                "q=permanence+gourin",
                "fee=payant",
                "theme=numerique",
                "theme=numerique&theme=mobilite&fee=gratuit",
                "public=jeunes",
                "access=pmr",
                "kind=place",
                "territory=epci-200000001",
                "near=56260&within=20",
                "q=atelier&fee=gratuit&near=56066",
                "fee=payant&gone=1"
            })
    void what_is_exported_is_what_the_search_lists(String asked) {
        assertThat(exported(asked))
                .isEqualTo(listed(asked))
                .isNotEmpty()
                .hasSizeLessThan(82)
                .doesNotContain("essai-89");
    }

    @Test
    void a_search_that_finds_nothing_exports_nothing_and_an_unknown_territory_is_not_the_whole_directory() {
        assertThat(exported("q=xyzzyplugh")).isEmpty();
        assertThat(exported("territory=epci-999999999")).isEmpty();
        assertThat(exported("open=now")).isEmpty();
        assertThat(exported("")).hasSize(80);
    }

    @Test
    void more_than_the_list_shows_is_exported() {
        jdbc.sql("""
                insert into entry (kind, source, source_id, name, commune)
                select 'place', 'essai', 'essai-' || n, 'Permanence ' || n, '56066' from generate_series(1000, 1700) n
                """).update();
        assertThat(exported("q=permanence")).hasSize(701 + 27);
    }

    @Test
    void what_is_open_now_is_exported_however_many_closed_ones_come_first() {
        jdbc.sql("""
                insert into entry (kind, source, source_id, name, commune, opening_hours)
                select 'place', 'essai', 'essai-' || n, 'Permanence ' || n, '56066',
                    case when n < 3200 then 'off' else '24/7' end
                from generate_series(1000, 3299) n
                """).update();
        jdbc.sql("update opening_hours set open = '{[2000-01-01,2100-01-01)}' where text = '24/7'")
                .update();
        assertThat(exported("open=now")).hasSize(100);
        assertThat(exported("open=now&q=permanence")).hasSize(100);
        assertThat(exported("open=now&near=56066")).hasSize(100);
    }

    @Test
    void the_link_of_the_list_carries_the_whole_search_to_each_file() {
        String list = get("/directory?q=permanence&fee=payant&territory=epci-200000001");
        var link = LINK.matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(get(link.group(1).replace("&amp;", "&")))
                .contains(
                        "/directory/export/lieux-tableur.csv?q=permanence&amp;fee=payant&amp;territory=epci-200000001");
        assertThat(http.get().uri("/directory?q=permanence")).bodyText().doesNotContain("/directory/export");
    }

    private Set<String> exported(String asked) {
        return EXPORTED.matcher(get("/directory/export/lieux-tableur.csv?" + asked))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> listed(String asked) {
        var found = new TreeSet<String>();
        String address = "/directory?" + asked;
        while (address != null) {
            String page = get(address);
            LISTED.matcher(page)
                    .results()
                    .forEach(entry -> place(entry.group(1)).ifPresent(found::add));
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return found;
    }

    private java.util.Optional<String> place(String id) {
        return jdbc.sql("select source_id from entry where id = :id and kind = 'place' and disappeared_at is null")
                .param("id", Long.valueOf(id))
                .query(String.class)
                .optional();
    }

    private String get(String address) {
        var answer = http.get()
                .uri(java.net.URI.create(address))
                .with(cast.as(Cast.MEMBER))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
