package fr.maillage.directory.formats;

import java.util.regex.Pattern;

/** Identifiers of the Sirene register. A wrong check digit is said, and the identifier kept: it may still link records. */
final class Siret {
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    /** La Poste's establishments do not follow Luhn: the sum of their digits is a multiple of five (Insee). */
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    static Checked pivot(Field field, String text) {
        if (!field.matches(text)) {
            return Checked.faulty("import.remark.pivot");
        }
        return !SIRET.matcher(text).matches() || holds(text)
                ? Checked.good(text)
                : Checked.kept(text, "import.remark.siret-checksum");
    }

    static Checked siret(Field field, String text) {
        if (!SIRET.matcher(text).matches()) {
            return Checked.faulty("import.remark.siret");
        }
        return holds(text) ? Checked.good(text) : Checked.kept(text, "import.remark.siret-checksum");
    }

    private static boolean holds(String siret) {
        int luhn = 0;
        int sum = 0;
        for (int i = 0; i < siret.length(); i++) {
            int digit = siret.charAt(i) - '0';
            sum += digit;
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            luhn += doubled > 9 ? doubled - 9 : doubled;
        }
        return luhn % 10 == 0 || (siret.startsWith(LA_POSTE) && sum % 5 == 0);
    }
}
