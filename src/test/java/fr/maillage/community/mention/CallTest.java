package fr.maillage.community.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {
    @Test
    void a_heap_of_dots_is_looked_at_as_quickly_as_a_name() {
        String heap = "@a" + ".".repeat(19_970) + "b c d e f g";
        assertTimeoutPreemptively(Duration.ofMillis(500), () -> Call.in(heap));
        assertTimeoutPreemptively(Duration.ofMillis(500), () -> Call.in("@a-".repeat(6_600)));
    }

    @Test
    void what_ends_the_sentence_may_end_the_name_or_not() {
        assertThat(names("Merci @Anne L. !")).containsExactly("Anne L.", "Anne L", "Anne");
        assertThat(names("@Anne-Laure d’Arc.")).contains("Anne-Laure d’Arc", "Anne-Laure");
    }

    private static List<String> names(String text) {
        return Call.in(text).stream().flatMap(call -> call.names().stream()).toList();
    }
}
