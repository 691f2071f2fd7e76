package fr.maillage.directory.formats;

import fr.maillage.directory.formats.Lines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts CSV (RFC 4180) into rows and survives what a CSV library gives up on: after an unbalanced quote or an endless
 * record, only the line where it began is lost and reading goes on with the next.
 */
final class CsvRows {
    /** A quote that opens in one row and swallows others is found out after so many lines. */
    private static final int MOST_LINES = 500;
    /** Reading lines again costs time; a file with so many broken quotes is not worth it. */
    private static final int MOST_BROKEN = 100;

    private final Lines lines;
    private final char separator;
    private final int longest;
    private int broken;
    private long emptyLines;

    CsvRows(Lines lines, char separator, int longest) {
        this.lines = lines;
        this.separator = separator;
        this.longest = longest;
    }

    long emptyLines() {
        return emptyLines;
    }

    /** The next row that holds anything, or null at the end. */
    @Nullable
    CsvRow next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.tooLong()) {
                return problem(line, "import.remark.record-too-long");
            }
            CsvRow row = row(line);
            if (row.problem() != null || row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                return row;
            }
            emptyLines++;
        }
        return null;
    }

    private CsvRow row(Line first) throws IOException {
        CsvCells cells = new CsvCells(separator);
        List<Line> further = new ArrayList<>();
        long length = first.text().length();
        long strays = first.strays();
        CsvCells.State state = cells.add(first.text(), first.end());
        while (state == CsvCells.State.OPEN) {
            Line line = lines.next();
            if (line == null) {
                return broken(first, further);
            }
            further.add(line);
            length += line.text().length();
            strays += line.strays();
            if (line.tooLong() || length > longest || further.size() > MOST_LINES) {
                return broken(first, further);
            }
            state = cells.add(line.text(), line.end());
        }
        return state == CsvCells.State.BROKEN
                ? broken(first, further)
                : new CsvRow(first.number(), cells.all(), null, "", strays);
    }

    private CsvRow broken(Line first, List<Line> further) throws RefusedException {
        if (++broken > MOST_BROKEN) {
            throw new RefusedException("import.refusal.quotes", first.number());
        }
        lines.giveBack(further);
        return problem(first, "import.remark.quotes");
    }

    private static CsvRow problem(Line line, String key) {
        return new CsvRow(line.number(), List.of(), key, line.text(), line.strays());
    }
}
