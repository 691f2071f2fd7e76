package fr.maillage.directory.formats;

import java.util.function.BiFunction;

/** The kinds of value the formats know, each with its rule. */
public enum Kind {
    TEXT(TextRules::text),
    INTEGER(NumberRules::integer),
    DECIMAL(NumberRules::decimal),
    DATE(NumberRules::date),
    URL(ContactRules::url),
    EMAIL(ContactRules::email),
    PHONE(ContactRules::phone),
    /** SIRET, RNA or RIDET, as places give it; fourteen zeros mean unknown. */
    PIVOT(Siret::pivot),
    SIRET(Siret::siret),
    POSTAL_CODE(TextRules.matching("import.remark.postal-code")),
    COMMUNE_CODE(TextRules.matching("import.remark.commune-code")),
    /** A commune, département, EPCI or country code, or {@code france}. */
    ZONE(TextRules.matching("import.remark.zone")),
    CLOSED(TextRules::closed),
    /** The {@code opening_hours} notation of OpenStreetMap. */
    OPENING_HOURS(TextRules::openingHours);

    private final BiFunction<Field, String, Checked> rule;

    Kind(BiFunction<Field, String, Checked> rule) {
        this.rule = rule;
    }

    Checked check(Field field, String text) {
        return rule.apply(field, text);
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
