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
    THEMES(codes("themes")),
    PUBLICS(codes("publics")),
    FEES(codes("fees")),
    ACCESS(codes("access")),
    POSITION("round(e.latitude::numeric, 5) || ', ' || round(e.longitude::numeric, 5)"),
    SERVICES("(select nullif(count(*), 0) from entry_child c where c.parent_id = e.id)");

    static final String BETWEEN = " · ";
    private static final String CODES = "select string_agg(code, '" + BETWEEN + "' order by code) ";

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

    /** True where it holds codes of a reference list, told in the language of who compares. */
    boolean coded() {
        return sql.startsWith(CODES);
    }

    private static String codes(String list) {
        return CODES + "from unnest(e." + list + ") as listed (code)";
    }
}
