package fr.maillage.directory.territory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a territory is: an official one, or one that a network made of communes. */
public enum Kind {
    REGION,
    DEPARTEMENT,
    EPCI,
    COMMUNE,
    CUSTOM;

    /** As the database and addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stem of its message keys. */
    public String key() {
        return "territory.kind." + code();
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
