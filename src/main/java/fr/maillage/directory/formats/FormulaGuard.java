package fr.maillage.directory.formats;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell for a formula: an apostrophe before it. Cells that already begin with
 * apostrophes and then something dangerous get one more, so that taking one off always gives the original.
 */
public final class FormulaGuard {
    /** OWASP, CSV Injection: = + - @ tab and line ends; also their full-width forms, and after blanks. */
    private static final String DANGEROUS = "(?:\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\\t\\r\\n])";

    /** A number that a spreadsheet is to show as one: a longitude west of Greenwich. */
    private static final String NUMBER = "-\\d+(?:[.,]\\d+)?$";

    private static final Pattern TO_GUARD = Pattern.compile("(?!" + NUMBER + ")'*" + DANGEROUS);
    private static final Pattern GUARDED = Pattern.compile("'+" + DANGEROUS);

    private FormulaGuard() {}

    /** The cell as a spreadsheet may open it. */
    public static String on(String cell) {
        return TO_GUARD.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    static String off(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
