package fr.maillage.directory.territory;

/**
 * Insee codes that name a part of a commune. The districts of Paris, Lyon and Marseille (arrondissements municipaux) are
 * no territories here: an address in one of them belongs to its commune. Delegated and associated communes are not
 * imported either: they have neither council of their own nor EPCI.
 */
public final class CommuneCode {
    private CommuneCode() {}

    /** The commune's code for a district's, any other code unchanged. Source: Insee, Code officiel géographique. */
    public static String current(String code) {
        if (!code.matches("\\d{5}")) {
            return code;
        }
        int number = Integer.parseInt(code);
        if (number >= 75101 && number <= 75120) {
            return "75056";
        }
        if (number >= 69381 && number <= 69389) {
            return "69123";
        }
        return number >= 13201 && number <= 13216 ? "13055" : code;
    }
}
