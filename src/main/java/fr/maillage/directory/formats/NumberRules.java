package fr.maillage.directory.formats;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Rules for numbers and dates. Sizes are bounded before anything is computed: 1e999999999 must cost nothing. */
final class NumberRules {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]{1,15},[0-9]{1,20}");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private NumberRules() {}

    static Checked integer(Field field, String text) {
        if (!INTEGER.matcher(text).matches()) {
            return Checked.faulty("import.remark.integer");
        }
        int value = Integer.parseInt(text);
        return value < field.min() ? Checked.faulty("import.remark.too-small", field.min()) : Checked.good(value);
    }

    /** Keeps the scale as written, so that 48.067600 is written back as 48.067600. */
    static Checked decimal(Field field, String text) {
        boolean comma = DECIMAL_COMMA.matcher(text).matches();
        if (!comma && !DECIMAL.matcher(text).matches()) {
            return Checked.faulty("import.remark.decimal");
        }
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        if (value.compareTo(BigDecimal.valueOf(field.min())) < 0) {
            return Checked.faulty("import.remark.too-small", field.min());
        }
        return comma ? Checked.kept(value, "import.remark.decimal-comma") : Checked.good(value);
    }

    static Checked date(Field field, String text) {
        if (!DATE.matcher(text).matches()) {
            return Checked.faulty("import.remark.date");
        }
        try {
            return Checked.good(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Checked.faulty("import.remark.date");
        }
    }
}
