package fr.maillage.directory.search;

/**
 * A territory as a filter offers it.
 *
 * @param code its kind and official code, as the address holds them: {@code epci-200067932}
 */
public record Area(long id, String code, String kind, String name) {}
