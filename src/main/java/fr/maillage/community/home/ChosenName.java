package fr.maillage.community.home;

import fr.maillage.web.Problems;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name under which someone appears in a community where names are chosen. */
public final class ChosenName {
    private static final int LONGEST = 40;

    private ChosenName() {}

    /** On one line, without what cannot be seen. */
    public static String typed(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\s]]", "").strip().replaceAll("\\s+", " ");
    }

    /**
     * What is wrong with it: there is none, it is too long, or it is their own, however it is written.
     *
     * @param name as {@link #typed} gives it
     */
    public static Problems check(Problems problems, String name, String accountName) {
        return problems.addIf(name.isEmpty(), "pseudonym", "membership.pseudonym.missing")
                .addIf(name.length() > LONGEST, "pseudonym", "community.too-long", name.length(), LONGEST)
                .addIf(
                        !name.isEmpty() && bare(name).equals(bare(accountName)),
                        "pseudonym",
                        "membership.pseudonym.own-name");
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
