package fr.maillage.directory.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/** Text without accents, capitals or typographic apostrophes, to be compared. */
public final class Plain {
    private Plain() {}

    public static String of(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
