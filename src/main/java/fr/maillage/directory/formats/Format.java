package fr.maillage.directory.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The open formats of the field that a directory is filled from and given back in. */
public enum Format {
    /** <em>Lieux de médiation numérique</em> 1.0.2, CSV. */
    PLACES(Syntax.CSV, PlaceFields.all()),
    /** data.inclusion v1 structures, JSON. */
    ORGANISATIONS(Syntax.JSON, InclusionFields.organisations()),
    /** data.inclusion v1 services, JSON. */
    SERVICES(Syntax.JSON, InclusionFields.services());

    enum Syntax {
        CSV,
        JSON
    }

    static final String ID = "id";
    /** Our own bound, in UTF-16 units: the schemas set none, an index needs one. */
    static final int LONGEST_ID = 500;
    /** Stands in the same index as the identifier: 700 units are at most 2,100 bytes, where PostgreSQL takes 2,704. */
    static final int LONGEST_SOURCE = 200;
    /** A name, a town, a line of an address: also our own bound. */
    static final int LONGEST_LINE = 500;

    private final Syntax syntax;
    private final List<Field> fields;
    private final Map<String, Field> byName;

    Format(Syntax syntax, List<Field> fields) {
        this.syntax = syntax;
        this.fields = List.copyOf(fields);
        this.byName = fields.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
    }

    Syntax syntax() {
        return syntax;
    }

    /** The fields in the order of the schema. */
    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Reads a file to its end or to its refusal, in constant memory. Nothing a file contains makes this throw; only
     * what the sink throws comes through. The stream is left open.
     */
    public Outcome read(InputStream in, Limits limits, Consumer<Reading> sink) {
        Tally tally = new Tally(limits);
        try {
            Characters characters = new Characters(Intake.open(in, syntax, limits));
            Readings readings = switch (syntax) {
                case CSV -> CsvReadings.open(this, characters, limits);
                case JSON -> new JsonReadings(this, characters, limits);
            };
            Reading reading = readings.next();
            while (reading != null) {
                tally.count(reading);
                sink.accept(reading);
                reading = readings.next();
            }
            return tally.outcome(null);
        } catch (IOException e) {
            return tally.outcome(RefusedException.refusalOf(e));
        }
    }

    /** Writes the format as its schema says, to be exchanged. Closing the writer completes the file and closes the stream. */
    public RecordWriter exchange(OutputStream out) throws IOException {
        return switch (syntax) {
            case CSV -> CsvRecordWriter.exchange(this, out);
            case JSON -> new JsonRecordWriter(this, out);
        };
    }

    /**
     * Writes a table that a spreadsheet opens right and that cannot run formulas: byte order mark, semicolons, guarded
     * cells. Reading it back as {@link #PLACES} gives the original values.
     */
    public RecordWriter spreadsheet(OutputStream out) throws IOException {
        return CsvRecordWriter.spreadsheet(this, out);
    }
}
