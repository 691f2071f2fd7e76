package fr.maillage.directory.territory.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import fr.maillage.directory.territory.Kind;
import fr.maillage.directory.territory.Territories;
import fr.maillage.testing.MaillageTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@MaillageTest
@Transactional
class OfficialListsTest {
    private static final String HEADER =
            "code_insee,nom,departement,region,siren_epci,nom_epci,codes_postaux,population," + "latitude,longitude\n";
    private static final String TWO = HEADER
            + "56260,Vannes,56,53,200067932,CA Golfe du Morbihan,56000,54420,47.65,-2.75\n"
            + "56066,Gourin,56,53,245614417,CC Roi Morvan,56110,3756,48.14,-3.6\n";

    @Autowired
    OfficialLists lists;

    @Autowired
    Geography geography;

    @Autowired
    Territories territories;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    /** Browser tests write for good; whatever list they took is not here within this test. */
    @BeforeEach
    void no_commune_is_known() {
        jdbc.sql("delete from territory where kind in ('commune', 'epci')").update();
        jdbc.sql("delete from territory_commune").update();
    }

    @Test
    void the_18_regions_and_101_departements_are_there_from_the_start() {
        assertThat(territories.find(Kind.REGION, "53")).get().extracting("name").isEqualTo("Bretagne");
        assertThat(territories.find(Kind.DEPARTEMENT, "2A"))
                .get()
                .extracting("name")
                .isEqualTo("Corse-du-Sud");
    }

    @Test
    void a_list_fills_communes_epci_departement_and_region_at_once() throws Exception {
        Tally tally = lists.follow(file(TWO));
        assertThat(tally).isEqualTo(new Tally(4, 0, 0, 0, List.of()));
        var morbihan = territories.find(Kind.DEPARTEMENT, "56").orElseThrow();
        assertThat(morbihan.communes()).isEqualTo(2);
        assertThat(morbihan.population()).isEqualTo(58_176);
        assertThat(territories.communesOf(morbihan.id())).extracting("epciName").contains("CC Roi Morvan");
    }

    @Test
    void the_same_list_twice_changes_nothing() throws Exception {
        lists.follow(file(TWO));
        assertThat(lists.follow(file(TWO))).isEqualTo(new Tally(0, 0, 4, 0, List.of()));
    }

    @Test
    void a_commune_that_joins_another_epci_leaves_the_first() throws Exception {
        lists.follow(file(TWO));
        lists.follow(file(HEADER + "56066,Gourin,56,53,200067932,CA Golfe du Morbihan,56110,3756,48.14,-3.6\n"));
        assertThat(territories.find(Kind.EPCI, "245614417").orElseThrow().communes())
                .isZero();
        assertThat(territories.find(Kind.EPCI, "200067932").orElseThrow().communes())
                .isEqualTo(2);
    }

    @Test
    void byte_order_mark_semicolons_and_the_encoding_of_old_spreadsheets_are_no_obstacle() throws Exception {
        String accents = TWO.replace(',', ';').replace("Gourin", "Plœmeur-é");
        assertThat(lists.follow(file("\uFEFF" + accents)).created()).isEqualTo(4);
        Path old = folder.resolve("old.csv");
        Files.writeString(old, accents, Charset.forName("windows-1252"));
        assertThat(lists.follow(old)).isEqualTo(new Tally(0, 0, 4, 0, List.of()));
    }

    @Test
    void wrong_columns_are_refused_with_those_expected_and_those_found() throws Exception {
        Path file = file("Ville;Habitants\nVannes;54420\n");
        assertThatThrownBy(() -> lists.follow(file)).isInstanceOfSatisfying(Unreadable.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("territory.import.columns");
            assertThat(refusal.arguments()[0].toString()).contains("code_insee");
            assertThat(refusal.arguments()[2]).isEqualTo("Ville, Habitants");
        });
    }

    @Test
    void a_wrong_line_is_told_and_the_others_are_taken() throws Exception {
        Tally tally = lists.follow(file(TWO + "5626,Trop court,56,53,,,,,,\n56260,Vannes,56,53,,,,,,\n"));
        assertThat(tally.refused()).isEqualTo(2);
        assertThat(tally.remarks()).extracting(Remark::line).containsExactly(4L, 5L);
        assertThat(tally.created()).isEqualTo(4);
    }

    @Test
    void a_quote_never_closed_or_an_empty_file_ends_in_a_sentence() throws Exception {
        assertThatThrownBy(() -> lists.follow(file(""))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> lists.follow(file("[{\"code\":\"56260\",\"nom\":")))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> lists.follow("/nowhere/communes.csv")).isInstanceOf(Unreadable.class);
    }

    @Test
    void the_official_service_is_read_over_the_network() throws Exception {
        HttpServer server =
                serving("""
                [{"nom":"Vannes","code":"56260","codesPostaux":["56000"],"population":54420,"codeEpci":"200067932",
                  "codeDepartement":"56","codeRegion":"53","centre":{"type":"Point","coordinates":[-2.75,47.65]}}]
                """, "[{\"nom\":\"Golfe du Morbihan\",\"code\":\"200067932\",\"population\":174000}]");
        try {
            var service = new OfficialLists(geography, json, address(server));
            assertThat(service.followService().created()).isEqualTo(2);
            assertThat(service.followService().unchanged()).isEqualTo(2);
            var epci = territories.find(Kind.EPCI, "200067932").orElseThrow();
            assertThat(territories.communesOf(epci.id())).singleElement().satisfies(vannes -> {
                assertThat(vannes.latitude()).isEqualTo(47.65);
                assertThat(vannes.epciName()).isEqualTo("Golfe du Morbihan");
            });
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_download_is_stopped_where_it_grows_too_large_and_is_never_led_inside() throws Exception {
        HttpServer server = serving("x".repeat(5000), "[]");
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://10.0.0.1:" + server.getAddress().getPort() + "/communes");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        try {
            URI communes = address(server).resolve("/communes");
            assertThatThrownBy(() -> Download.from(communes, 1000).close()).hasMessage("territory.download.large");
            assertThatThrownBy(() -> Download.from(address(server).resolve("/elsewhere"), 1000)
                            .close())
                    .hasMessage("import.remote.address-forbidden");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void only_https_is_taken() {
        assertThatThrownBy(() -> lists.follow("http://192.0.2.1/communes.csv")).hasMessage("territory.download.https");
        assertThatThrownBy(() -> lists.follow("ftp://data.example/x.csv")).hasMessage("territory.download.https");
        assertThatThrownBy(() -> lists.follow("file:///etc/passwd")).hasMessageStartingWith("territory.");
    }

    @Test
    void the_whole_of_france_is_taken_in_seconds_and_not_twice() throws Exception {
        String shared = System.getenv().getOrDefault("MAILLAGE_SHARED", "../shared/data");
        Path file = Path.of(shared, "geo/communes-france-2026.csv");
        assumeThat(file).as("real data beside the project").exists();
        assertThat(lists.follow(file).created()).isGreaterThan(36_000);
        assertThat(lists.follow(file).unchanged()).isGreaterThan(36_000);
        assertThat(territories.find(Kind.DEPARTEMENT, "56").orElseThrow().communes())
                .isEqualTo(249);
    }

    private Path file(String text) throws IOException {
        Path file = Files.createTempFile(folder, "list", ".csv");
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static URI address(HttpServer server) {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static HttpServer serving(String communes, String epcis) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/communes", communes);
        answer(server, "/epcis", epcis);
        server.start();
        return server;
    }

    private static void answer(HttpServer server, String path, String text) {
        server.createContext(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
