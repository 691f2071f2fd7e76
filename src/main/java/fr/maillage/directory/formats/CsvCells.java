package fr.maillage.directory.formats;

import java.util.ArrayList;
import java.util.List;

/** The cells of one CSV row, gathered line by line. */
final class CsvCells {
    enum State {
        DONE,
        /** A quoted cell goes on in the next line. */
        OPEN,
        /** Something follows a closing quote. */
        BROKEN
    }

    private enum Place {
        START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private Place place = Place.START;

    CsvCells(char separator) {
        this.separator = separator;
    }

    List<String> all() {
        return cells;
    }

    State add(String line, String end) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (place == Place.QUOTED) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    place = Place.CLOSED;
                }
            } else if (c == separator) {
                finish();
            } else if (place == Place.CLOSED) {
                if (c != ' ') {
                    return State.BROKEN;
                }
            } else if (place == Place.START && c == '"') {
                place = Place.QUOTED;
            } else {
                place = Place.PLAIN;
                cell.append(c);
            }
        }
        if (place == Place.QUOTED) {
            cell.append(end);
            return State.OPEN;
        }
        finish();
        return State.DONE;
    }

    private void finish() {
        cells.add(cell.toString());
        cell.setLength(0);
        place = Place.START;
    }
}
