package fr.maillage.directory.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file read to its end, with everything it yielded. */
record Gathered(List<Reading> readings, Outcome outcome) {

    static Gathered from(Format format, InputStream in, Limits limits) {
        List<Reading> readings = new ArrayList<>();
        Outcome outcome = format.read(in, limits, readings::add);
        return new Gathered(readings, outcome);
    }

    static Gathered from(Format format, byte[] file) {
        return from(format, new ByteArrayInputStream(file), Limits.standard());
    }

    static Gathered from(Format format, String file) {
        return from(format, file.getBytes(StandardCharsets.UTF_8));
    }

    List<SourceRecord> records() {
        return readings.stream()
                .<SourceRecord>mapMulti((reading, out) -> {
                    if (reading instanceof Reading.Accepted accepted) {
                        out.accept(accepted.record());
                    }
                })
                .toList();
    }

    SourceRecord only() {
        if (records().size() != 1) {
            throw new AssertionError("expected one record: " + this);
        }
        return records().getFirst();
    }

    List<String> ids() {
        return records().stream().map(SourceRecord::id).toList();
    }

    List<Remark> remarks() {
        return readings.stream().flatMap(reading -> reading.remarks().stream()).toList();
    }

    /** Each remark as severity, position, field and key, such as {@code WARNED 2 courriels email}. */
    List<String> said() {
        return remarks().stream()
                .map(remark -> "%s %d %s %s"
                        .formatted(
                                remark.severity(),
                                remark.position(),
                                remark.field() == null ? "-" : remark.field(),
                                remark.key().substring("import.remark.".length())))
                .toList();
    }

    String refusal() {
        return Objects.requireNonNull(outcome.refusal(), "the file was read to its end")
                .key();
    }

    List<Object> refusalArguments() {
        return Objects.requireNonNull(outcome.refusal(), "the file was read to its end")
                .args();
    }
}
