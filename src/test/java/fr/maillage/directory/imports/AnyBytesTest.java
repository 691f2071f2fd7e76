package fr.maillage.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.formats.Format;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever bytes someone sends: a preview or a refusal, and a directory that has not moved. The seed is the repetition. */
@MaillageTest
class AnyBytesTest {
    private static final List<String> SEEDS = List.of(
            Trial.places(Trial.place("a", "Un"), Trial.place("b", "Deux")),
            Trial.array(Trial.organisation("o", "Maison"), Trial.organisation("p", "Maison")),
            Trial.array(Trial.service("s", "o"), Trial.service("t", "o")));

    @Autowired
    private Trial trial;

    @AfterEach
    void clear() {
        trial.clear();
    }

    @RepeatedTest(60)
    void any_bytes_end_in_a_preview_in_nothing_to_do_or_in_a_refusal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        trial.write(SEEDS.getFirst());
        List<String> before = trial.entries();
        byte[] content = spoilt(SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8), random);
        Format[] formats = Format.values();
        ImportRun run = trial.preview(content, random.nextBoolean() ? null : formats[random.nextInt(formats.length)]);
        assertThat(run.state()).isIn(RunState.PREVIEWED, RunState.DONE, RunState.REFUSED);
        if (run.refusal() != null) {
            assertThat(run.refusal().key()).isNotEqualTo("imports.refusal.unexpected");
        }
        assertThat(trial.entries()).isEqualTo(before);
        assertThat(trial.confirm(run).state()).isIn(RunState.DONE, RunState.REFUSED);
    }

    private static byte[] spoilt(byte[] content, Random random) {
        if (random.nextInt(5) == 0) {
            byte[] noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            return noise;
        }
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return content;
    }
}
