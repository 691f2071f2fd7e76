package fr.maillage.directory.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes records as CSV, every column of the schema in its order. */
final class CsvRecordWriter implements RecordWriter {
    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final Format format;
    private final CsvWriter csv;
    private final UnaryOperator<String> guard;

    private CsvRecordWriter(Format format, CsvWriter csv, UnaryOperator<String> guard) {
        this.format = format;
        this.csv = csv;
        this.guard = guard;
        csv.writeRecord(format.fields().stream().map(Field::name).toList());
    }

    static RecordWriter exchange(Format format, OutputStream out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        return new CsvRecordWriter(format, csv, UnaryOperator.identity());
    }

    /** All cells are quoted: opened with the wrong separator, a comma inside a text must not begin a cell. */
    static RecordWriter spreadsheet(Format format, OutputStream out) throws IOException {
        out.write(MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(CsvHeader.SEMICOLON)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        return new CsvRecordWriter(format, csv, FormulaGuard::on);
    }

    @Override
    public void write(SourceRecord record) throws IOException {
        try {
            csv.writeRecord(format.fields().stream()
                    .map(field -> guard.apply(cell(record.value(field.name()))))
                    .toList());
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> values ->
                values.stream().map(String::valueOf).collect(Collectors.joining(CsvReadings.LIST_SEPARATOR));
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
