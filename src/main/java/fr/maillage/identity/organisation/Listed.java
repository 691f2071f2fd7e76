package fr.maillage.identity.organisation;

/**
 * An organisation in the list of them.
 *
 * @param sets whether it set hours of its own
 * @param people how many are of it
 */
public record Listed(long id, String name, boolean sets, int people) {}
