package fr.maillage.directory.territory;

/**
 * A territory larger than a commune.
 *
 * @param code its kind and official code, as an address holds them: {@code epci-200067932}
 */
public record FilledTerritory(long id, String code, String kind, String name) {}
