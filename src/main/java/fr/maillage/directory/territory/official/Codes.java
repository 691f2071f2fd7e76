package fr.maillage.directory.territory.official;

import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/** The shape of official codes. */
final class Codes {
    private Codes() {}

    /** Insee: five digits, the second being A or B in Corsica. */
    @Contract("null -> false")
    static boolean commune(@Nullable String code) {
        return code != null && code.matches("\\d[0-9AB]\\d{3}");
    }

    /** The SIREN of an EPCI: nine digits. */
    @Contract("null -> false")
    static boolean epci(@Nullable String code) {
        return code != null && code.matches("\\d{9}");
    }
}
