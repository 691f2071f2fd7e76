package fr.maillage.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatestTest {
    private record Reported(long id, String decision) {}

    @Test
    void the_one_asked_for_stands_once_though_it_was_decided_meanwhile() {
        var listed = Latest.of(List.of(new Reported(3, ""), new Reported(2, ""), new Reported(1, "")), 2, Reported::id);
        var decided = new Reported(2, "KEPT");
        assertThat(listed.behind(Optional.of(decided), Reported::id))
                .isEqualTo(new Latest<>(List.of(decided, new Reported(3, "")), 2));
    }
}
