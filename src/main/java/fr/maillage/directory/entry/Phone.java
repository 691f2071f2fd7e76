package fr.maillage.directory.entry;

import java.util.regex.Pattern;

/** A telephone number as people read it. */
public final class Phone {
    private static final Pattern BETWEEN = Pattern.compile("[ .\u00a0]");
    private static final Pattern FRENCH = Pattern.compile("0\\d{9}");
    private static final Pattern PAIR = Pattern.compile("(\\d\\d)(?=\\d)");

    private Phone() {}

    /** +33297072289, +33 2 97 07 22 89 or 0297072289 in pairs: 02 97 07 22 89. A number of another country stays as it is. */
    public static String read(String number) {
        String digits = BETWEEN.matcher(number).replaceAll("");
        String national = digits.startsWith("+33") ? "0" + digits.substring(3) : digits;
        return FRENCH.matcher(national).matches() ? PAIR.matcher(national).replaceAll("$1\u00a0") : number;
    }
}
