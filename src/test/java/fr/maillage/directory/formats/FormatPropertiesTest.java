package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FormatPropertiesTest {
    /** Fragments that bring noise past the first bytes, where the interesting code is. */
    private static final List<String> PREFIXES = List.of(
            "",
            "[",
            "{\"id\":\"a\",",
            "[{\"nom\":",
            "id,pivot,nom,commune,code_postal,adresse,date_maj\n",
            "\u001f\u008b\b");

    @Property(tries = 1000)
    void any_bytes_end_in_a_report_or_a_refusal(
            @ForAll byte[] bytes, @ForAll Format format, @ForAll @IntRange(max = 5) int prefix) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(PREFIXES.get(prefix).getBytes(StandardCharsets.ISO_8859_1));
        file.write(bytes);

        endsWell(format, file.toByteArray());
    }

    @Property(tries = 600)
    void any_damage_to_a_sound_file_ends_in_a_report_or_a_refusal(@ForAll long seed, @ForAll Format format)
            throws IOException {
        Random random = new Random(seed);
        byte[] file = written(format, records(format, random), format == Format.PLACES && random.nextBoolean());
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            file[random.nextInt(file.length)] = (byte) "\"\n\r,;|{}[]:\\\u0000\u00e9é'=a0".charAt(random.nextInt(18));
        }

        endsWell(format, file);
    }

    @Property(tries = 300)
    void any_sound_record_comes_back_as_it_was(@ForAll long seed, @ForAll Format format) throws IOException {
        List<SourceRecord> records = records(format, new Random(seed));
        Gathered read = Gathered.from(format, written(format, records, false));

        assertThat(read.remarks()).isEmpty();
        assertThat(read.records()).isEqualTo(records);
    }

    @Property(tries = 200)
    void any_place_comes_back_from_a_spreadsheet_as_it_was(@ForAll long seed) throws IOException {
        List<SourceRecord> records = records(Format.PLACES, new Random(seed));
        Gathered read = Gathered.from(Format.PLACES, written(Format.PLACES, records, true));

        assertThat(read.said()).containsExactly("WARNED 0 - separator");
        assertThat(read.records()).isEqualTo(records);
    }

    private static void endsWell(Format format, byte[] file) {
        List<Reading> readings = new ArrayList<>();
        Outcome outcome = format.read(new ByteArrayInputStream(file), Limits.standard(), readings::add);

        assertThat(outcome.accepted() + outcome.refused())
                .isEqualTo(readings.stream()
                        .filter(reading -> !(reading instanceof Reading.Noticed))
                        .count());
        assertThat(readings).allSatisfy(reading -> {
            if (reading instanceof Reading.Refused refused) {
                assertThat(refused.remarks()).anyMatch(remark -> remark.severity() == Severity.REFUSED);
            }
        });
    }

    private static List<SourceRecord> records(Format format, Random random) {
        SoundRecords sound = new SoundRecords(format, random);
        List<SourceRecord> records = List.of(sound.next(), sound.next(), sound.next());
        Assume.that(records.stream().map(SourceRecord::id).distinct().count() == records.size());
        return records;
    }

    private static byte[] written(Format format, List<SourceRecord> records, boolean spreadsheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = spreadsheet ? format.spreadsheet(out) : format.exchange(out)) {
            for (SourceRecord record : records) {
                writer.write(record);
            }
        }
        return out.toByteArray();
    }
}
