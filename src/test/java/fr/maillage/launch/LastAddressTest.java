package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastAddressTest {
    @Test
    void a_command_knows_where_the_platform_answered(@TempDir Path data) {
        assertThat(LastAddress.in(data).setting()).isEmpty();

        LastAddress.in(data).keep("https://reseau.example");

        assertThat(LastAddress.in(data).setting()).containsEntry("MAILLAGE_BASE_URL", "https://reseau.example");
    }
}
