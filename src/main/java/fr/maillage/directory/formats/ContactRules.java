package fr.maillage.directory.formats;

import java.util.regex.Pattern;

/** Rules for the ways of reaching someone. */
final class ContactRules {
    /** RFC 5321, section 4.5.3.1.3, less the angle brackets. */
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    /** A mainland number as people write it; overseas prefixes need another country code and are left alone. */
    private static final Pattern NATIONAL =
            Pattern.compile("0(?!262|263|269|59[046]|639|69[0-9]|709|976)[1-79][0-9]{8}");

    private static final Pattern PHONE_PUNCTUATION = Pattern.compile("[\\s.\\-\\u00a0\\u202f]");

    private ContactRules() {}

    static Checked email(Field field, String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches()
                ? Checked.good(text)
                : Checked.faulty("import.remark.email");
    }

    /** The schemas ask for a whole address: one that lacks its beginning gets it, and the report says so. */
    static Checked url(Field field, String text) {
        String whole = WebAddress.complete(text);
        Checked checked = address(whole);
        return checked.value() == null || whole.equals(text)
                ? checked
                : Checked.kept(whole, "import.remark.url-completed", whole);
    }

    private static Checked address(String text) {
        if (text.length() > WebAddress.LONGEST) {
            return Checked.faulty("import.remark.too-long", WebAddress.LONGEST);
        }
        return WebAddress.isWhole(text) ? Checked.good(text) : Checked.faulty("import.remark.url");
    }

    static Checked phone(Field field, String text) {
        if (field.matches(text)) {
            return Checked.good(text);
        }
        String digits = PHONE_PUNCTUATION.matcher(text).replaceAll("");
        String international = NATIONAL.matcher(digits).matches() ? "+33" + digits.substring(1) : digits;
        return field.matches(international)
                ? Checked.kept(international, "import.remark.phone-rewritten")
                : Checked.faulty("import.remark.phone");
    }
}
