package fr.maillage.directory.formats;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the records of a CSV file. */
final class CsvReadings implements Readings {
    static final String LIST_SEPARATOR = "|";

    private final Characters characters;
    private final CsvHeader header;
    private final CsvRows rows;
    private final Examination examination;
    private final Deque<Reading> waiting = new ArrayDeque<>();
    private boolean sawStrays;
    /** The file as a whole is not UTF-8: said once, not for each line. */
    private boolean otherEncoding;

    private boolean ended;

    private CsvReadings(Format format, Characters characters, Lines lines, CsvHeader header, Limits limits) {
        this.characters = characters;
        this.header = header;
        this.rows = new CsvRows(lines, header.separator(), limits.recordChars());
        this.examination = new Examination(format);
        waiting.addAll(header.notices());
    }

    static Readings open(Format format, Characters characters, Limits limits) throws IOException {
        Lines lines = new Lines(characters, limits.recordChars());
        return new CsvReadings(format, characters, lines, CsvHeader.read(format, lines), limits);
    }

    @Override
    public @Nullable Reading next() throws IOException {
        Reading first = waiting.poll();
        if (first != null || ended) {
            return first;
        }
        boolean wasAccented = characters.isAccented();
        CsvRow row = rows.next();
        if (row == null) {
            ended = true;
            return rows.emptyLines() == 0 ? null : notice("import.remark.empty-lines", rows.emptyLines());
        }
        Remarks remarks = new Remarks(row.line());
        sayEncoding(row, wasAccented, remarks);
        waiting.add(reading(row, remarks));
        return waiting.poll();
    }

    private void sayEncoding(CsvRow row, boolean wasAccented, Remarks remarks) {
        if (row.strays() == 0) {
            return;
        }
        if (!sawStrays) {
            sawStrays = true;
            otherEncoding = !wasAccented;
            if (otherEncoding) {
                waiting.add(notice("import.remark.encoding"));
            }
        }
        if (!otherEncoding) {
            remarks.warn(null, row.excerpt(), "import.remark.bytes", row.strays());
        }
    }

    private Reading reading(CsvRow row, Remarks remarks) {
        if (row.problem() != null) {
            remarks.refuse(null, row.excerpt(), row.problem());
            return new Reading.Refused(row.line(), null, remarks.all());
        }
        List<String> cells = row.cells();
        int expected = header.columns().size();
        boolean surplus = cells.size() > expected
                && cells.subList(expected, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (cells.size() < expected || surplus) {
            // A row cut short or with a separator too many has its values in the wrong columns.
            String excerpt = String.join(String.valueOf(header.separator()), cells);
            remarks.refuse(null, excerpt, "import.remark.cells", expected, cells.size());
            return new Reading.Refused(row.line(), null, remarks.all());
        }
        return examination.examine(raws(cells), remarks);
    }

    private Map<String, Raw> raws(List<String> cells) {
        Map<String, Raw> raws = new LinkedHashMap<>();
        for (int i = 0; i < header.columns().size(); i++) {
            Field field = header.columns().get(i);
            String cell = header.separator() == CsvHeader.SEMICOLON ? FormulaGuard.off(cells.get(i)) : cells.get(i);
            if (field != null && !cell.isBlank()) {
                raws.put(field.name(), raw(field, cell));
            }
        }
        return raws;
    }

    private static Raw raw(Field field, String cell) {
        if (field.isList()) {
            return new Raw.Many(Arrays.stream(cell.split("\\" + LIST_SEPARATOR))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .<Raw>map(Raw.Text::new)
                    .toList());
        }
        if (field.kind().isNumber()) {
            return new Raw.Digits(cell.strip());
        }
        return new Raw.Text(field.kind() == Kind.TEXT ? cell : cell.strip());
    }

    private static Reading notice(String key, Object... args) {
        return new Reading.Noticed(new Remark(0, null, "", key, List.of(args), Severity.WARNED));
    }
}
