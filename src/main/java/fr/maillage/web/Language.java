package fr.maillage.web;

import java.util.Locale;

/** A language of the interface. FALC is French that is easy to read and understand. */
public enum Language {
    FR("fr", Locale.FRENCH),
    EN("en", Locale.ENGLISH),
    FALC("falc", Locale.FRENCH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    /** For numbers, dates and the {@code lang} attribute. */
    public Locale locale() {
        return locale;
    }

    /** French where the code is none of ours. */
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        return FR;
    }
}
