package fr.maillage.directory.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.directory.territory.GeographyRun.State;
import fr.maillage.directory.territory.GeographyRun.What;
import fr.maillage.directory.territory.official.Tally;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class GeographyPagesTest {
    private static final String HEADER =
            "code_insee,nom,departement,region,siren_epci,nom_epci,codes_postaux,population,latitude,longitude\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GeographyRuns runs;

    @Autowired
    GeographyWork work;

    @AfterEach
    void as_before() {
        jdbc.sql("delete from territory_commune where commune like '99%'").update();
        jdbc.sql("delete from territory where kind = 'commune' and code like '99%'")
                .update();
        jdbc.sql("delete from geography_run").update();
    }

    @Test
    void a_list_is_read_while_the_page_is_left_and_its_outcome_waits_there() throws InterruptedException {
        var sent = send("list", HEADER + commune(1) + commune(2) + "9900,Trop court,,,,,,,,\n");
        var run = ended(number(sent));
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(get("/territories/imports/" + run.id()))
                .hasStatusOk()
                .bodyText()
                .contains("2 territoires nouveaux", "1 refusé", "Ligne 4")
                .doesNotContain("hx-get");
        assertThat(get("/territories/import")).bodyText().contains("/territories/imports/" + run.id());
    }

    @Test
    void a_list_broken_after_thousands_of_lines_changes_nothing_and_says_why() throws InterruptedException {
        var objects = new StringBuilder("[");
        for (int i = 0; i < 1000; i++) {
            objects.append("{\"code\": \"99%03d\", \"nom\": \"Commune\"},".formatted(i));
        }
        var run = ended(number(send("list", objects + "{\"code\": \"56")));
        assertThat(run.state()).isEqualTo(State.REFUSED);
        assertThat(run.read()).as("it had begun to write").isPositive();
        assertThat(known()).isZero();
        assertThat(get("/territories/imports/" + run.id()))
                .bodyText()
                .contains("jusqu’au bout", "Rien n’a été changé", "/territories/import\"");
    }

    @Test
    void progress_shows_while_it_works() throws InterruptedException {
        var shown = new CountDownLatch(1);
        long id = work.start(What.LIST, "liste.csv", cast.id(Cast.COORDINATION), progress -> {
            progress.at(1234);
            await(shown);
            return new Tally(0, 0, 0, 0, List.of());
        });
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (runs.get(id).read() == 0 && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        jdbc.sql("update geography_run set started_at = now() - interval '1 hour' where id = :id")
                .param("id", id)
                .update();
        assertThat(get("/territories/imports/" + id))
                .as("long, and not taken for dead")
                .bodyText()
                .contains("234 lignes lues", "hx-get", "Vous pouvez quitter");
        shown.countDown();
        assertThat(ended(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void one_whose_machine_stopped_is_told_as_interrupted() {
        long id = runs.open(What.OFFICIAL, "geo.test", cast.id(Cast.COORDINATION));
        assertThat(get("/territories/imports/" + id))
                .as("it is about to begin")
                .bodyText()
                .contains("hx-get");
        jdbc.sql("update geography_run set started_at = now() - interval '2 minutes' where id = :id")
                .param("id", id)
                .update();
        assertThat(get("/territories/imports/" + id)).bodyText().contains("Interrompu", "Rien n’a été changé");
    }

    @Test
    void what_fails_on_our_side_is_said_and_taken_back() throws InterruptedException {
        long id = work.start(What.LIST, "liste.csv", cast.id(Cast.COORDINATION), progress -> {
            jdbc.sql("insert into territory (kind, code, name) values ('commune', '99999', 'Essai')")
                    .update();
            throw new IllegalStateException("as a disk that is full");
        });
        assertThat(ended(id).state()).isEqualTo(State.REFUSED);
        assertThat(known()).isZero();
        assertThat(get("/territories/imports/" + id)).bodyText().contains("n’a pas marché chez nous");
    }

    @Test
    void to_others_than_the_coordination_no_import_exists() {
        long id = runs.open(What.OFFICIAL, "geo.test", cast.id(Cast.COORDINATION));
        assertThat(http.get().uri("/territories/imports/" + id).with(cast.as(Cast.MEMBER)))
                .hasStatus(404);
        assertThat(http.post().uri("/territories/import/official").with(csrf()).with(cast.as(Cast.MEMBER)))
                .hasStatus(404);
    }

    private static String commune(int n) {
        return "99%03d,Commune %d,,,,,99000,12,,\n".formatted(n, n);
    }

    private int known() {
        return jdbc.sql("select count(*) from territory where kind = 'commune' and code like '99%'")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult send(String field, String content) {
        return http.post()
                .uri("/territories/import/" + field)
                .multipart()
                .file(new MockMultipartFile(
                        field, "C:\\liste.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .with(cast.as(Cast.COORDINATION))
                .with(csrf())
                .exchange();
    }

    private static long number(MvcTestResult sent) {
        assertThat(sent).hasStatus(302);
        String address = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/territories/imports/");
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private GeographyRun ended(long id) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (runs.get(id).isWorking() && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        return runs.get(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).with(cast.as(Cast.COORDINATION)).exchange();
    }
}
