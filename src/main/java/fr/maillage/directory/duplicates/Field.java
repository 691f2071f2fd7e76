package fr.maillage.directory.duplicates;

import java.util.Locale;

/** What two records are compared on, in the order of the page; each reads as one text. */
public enum Field {
    NAME("e.name"),
    ADDRESS("concat_ws(', ', nullif(e.address, ''), nullif(e.address_more, ''))"),
    CITY("trim(e.postcode || ' ' || e.city)"),
    PHONE("coalesce(regexp_replace(phone_key(e.phone), '(\\d\\d)(?=\\d)', '\\1 ', 'g'), e.phone)"),
    EMAILS("array_to_string(e.emails, ', ')"),
    WEBSITE("e.website"),
    SIRET("e.siret"),
    OPENING_HOURS("e.opening_hours"),
    SUMMARY("e.summary"),
    DESCRIPTION("e.description"),
    THEMES(labels("themes")),
    PUBLICS(labels("publics")),
    FEES(labels("fees")),
    ACCESS(labels("access")),
    POSITION("round(e.latitude::numeric, 5) || ', ' || round(e.longitude::numeric, 5)"),
    SERVICES("(select nullif(count(*), 0) from entry_child c where c.parent_id = e.id)");

    private final String sql;

    Field(String sql) {
        this.sql = sql;
    }

    /** The message that names it. */
    public String key() {
        return "duplicates.field." + column();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String select() {
        return "coalesce((" + sql + ")::text, '') as " + column();
    }

    private static String labels(String list) {
        return """
                select string_agg(coalesce(t.label, listed.code), ' · ' order by listed.code)
                from unnest(e.%1$s) as listed (code)
                left join term t on (t.vocabulary_id, t.code) = ('%1$s', listed.code)""".formatted(list);
    }
}
