package fr.maillage.directory.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header of a CSV file: its separator, which column gives which field, and what is to be said about it.
 *
 * @param columns the field of each column, null for a column to pass over
 */
record CsvHeader(char separator, List<@Nullable Field> columns, List<Reading> notices) {
    static final char COMMA = ',';
    static final char SEMICOLON = ';';
    private static final char[] SEPARATORS = {COMMA, SEMICOLON, '\t', '|'};
    /** What some spreadsheets write on top of a file to name the separator. */
    private static final String SEPARATOR_LINE = "sep=";

    static CsvHeader read(Format format, Lines lines) throws IOException {
        Lines.Line line = lines.next();
        while (line != null && (line.text().isBlank() || line.text().startsWith(SEPARATOR_LINE))) {
            line = lines.next();
        }
        if (line == null) {
            throw new RefusedException("import.refusal.empty");
        }
        char separator = separator(format, line.text());
        List<String> names = names(line.text(), separator);
        if (line.tooLong()
                || names.stream().noneMatch(name -> format.field(name).isPresent())) {
            throw new RefusedException("import.refusal.unknown-header", Remark.shorten(line.text()), expected(format));
        }
        return of(format, separator, names);
    }

    private static CsvHeader of(Format format, char separator, List<String> names) throws IOException {
        List<@Nullable Field> columns = new ArrayList<>();
        List<Reading> notices = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Field field = format.field(name).orElse(null);
            if (field == null) {
                unknown.add(name);
            } else if (columns.contains(field)) {
                notices.add(notice(name, name, "import.remark.repeated-column"));
                field = null;
            }
            columns.add(field);
        }
        unknown.stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(20)
                .forEach(name -> notices.add(notice(Remark.shorten(name), name, "import.remark.unknown-field")));
        List<String> missing = format.fields().stream()
                .filter(field -> field.necessity() != Necessity.OPTIONAL && !columns.contains(field))
                .map(Field::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    "import.refusal.missing-columns",
                    String.join(", ", missing),
                    Remark.shorten(String.join(", ", names)),
                    expected(format));
        }
        if (separator != COMMA) {
            String shown = separator == '\t' ? "⇥" : String.valueOf(separator);
            notices.add(notice(null, shown, "import.remark.separator"));
        }
        return new CsvHeader(separator, columns, notices);
    }

    private static Reading notice(@Nullable String field, String found, String key) {
        return new Reading.Noticed(new Remark(0, field, found, key, List.of(), Severity.WARNED));
    }

    /** The separator that makes the most known names of the header. */
    private static char separator(Format format, String line) {
        char best = COMMA;
        long most = 0;
        for (char candidate : SEPARATORS) {
            long known = names(line, candidate).stream()
                    .filter(name -> format.field(name).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> names(String line, char separator) {
        CsvCells cells = new CsvCells(separator);
        cells.add(line, "");
        return cells.all().stream()
                .map(name -> Characters.printable(name).strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String expected(Format format) {
        return String.join(", ", format.fields().stream().map(Field::name).toList());
    }
}
