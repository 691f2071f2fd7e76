package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConstantMemoryTest {
    private static final int ROWS = 60_000;
    /** The hashes of the identifiers take 3 MiB at most; the records would take above 30. */
    private static final long MOST_HELD = 16L << 20;

    @Test
    void sixty_thousand_places_pass_through_without_being_held() {
        String row = CsvText.row(CsvText.place("presentation_detail", "x".repeat(400)), ",");
        Stream<String> rows = IntStream.range(0, ROWS).mapToObj(i -> row.replace("lieu-1", "lieu-" + i) + "\n");

        check(Format.PLACES, Stream.concat(Stream.of(CsvText.header(",") + "\n"), rows));
    }

    @Test
    void sixty_thousand_organisations_pass_through_without_being_held() {
        String row = "{\"source\":\"s\",\"id\":\"%d\",\"nom\":\"Ici\",\"date_maj\":\"2025-01-01\",\"description\":\""
                + "x".repeat(400) + "\"}\n";

        check(Format.ORGANISATIONS, IntStream.range(0, ROWS).mapToObj(row::formatted));
    }

    private static void check(Format format, Stream<String> text) {
        long[] accepted = new long[1];
        long[] held = new long[1];
        long before = held();
        Outcome outcome = format.read(stream(text), Limits.standard(), reading -> {
            if (reading instanceof Reading.Accepted && ++accepted[0] == ROWS) {
                held[0] = held() - before;
            }
        });

        assertThat(outcome).isEqualTo(new Outcome(ROWS, 0, 0, null));
        assertThat(held[0]).isLessThan(MOST_HELD);
    }

    /** Bytes reachable just now. */
    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static InputStream stream(Stream<String> text) {
        Iterator<InputStream> parts = text.<InputStream>map(
                        part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }
}
