package fr.maillage.testing;

/** A page without the marks around what was sought, so that words stand beside each other as they are read. */
public final class Unmarked {
    private Unmarked() {}

    public static String of(String page) {
        return page.replace("<mark>", "").replace("</mark>", "");
    }
}
