package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who starts the platform. */
@Tag("process")
class StartTest {
    @TempDir
    Path data;

    @Test
    void help_and_mistakes_are_answered_without_a_database() throws Exception {
        try (var help = Started.on(data, "help");
                var mistake = Started.on(data, "strat")) {
            assertThat(help.ended()).isZero();
            assertThat(help.said()).contains("demo").contains("start");
            assertThat(mistake.ended()).isEqualTo(2);
            assertThat(mistake.said())
                    .contains("'strat'")
                    .contains("maillage start")
                    .doesNotContain("\tat ");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_one_is_named_in_a_line() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");
        try (var platform = Started.on(data, "--maillage.data=" + file)) {
            assertThat(platform.ended()).isEqualTo(1);
            assertThat(platform.said().lines())
                    .singleElement()
                    .asString()
                    .contains(file.toString())
                    .contains("MAILLAGE_DATA=");
        }
    }

    @Test
    void the_demonstration_does_not_start_on_a_database_that_somebody_named() throws Exception {
        try (var platform = Started.on(data, "demo", "--spring.datasource.url=jdbc:postgresql://localhost:1/network")) {
            assertThat(platform.ended()).isEqualTo(1);
            assertThat(platform.said().lines())
                    .singleElement()
                    .asString()
                    .contains("demonstration")
                    .contains("SPRING_DATASOURCE_URL");
        }
        assertThat(data.resolve("demo")).doesNotExist();
    }

    @Test
    void a_port_that_is_taken_is_named_before_anything_starts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                var platform = Started.on(data, taken.getLocalPort())) {
            assertThat(platform.ended()).isEqualTo(1);
            assertThat(platform.said())
                    .contains("PORT=" + (taken.getLocalPort() + 1))
                    .doesNotContain("\tat ");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void the_database_does_not_stay_behind_when_something_fails_after_it() throws Exception {
        try (var platform = Started.on(
                data,
                "--spring.flyway.locations=classpath:nowhere",
                "--spring.flyway.fail-on-missing-locations=true")) {
            assertThat(platform.ended()).isEqualTo(1);
            assertThat(data.resolve("postgres")).exists();
            assertThat(Postmaster.of(data.resolve("postgres"))).isEmpty();
        }
    }
}
