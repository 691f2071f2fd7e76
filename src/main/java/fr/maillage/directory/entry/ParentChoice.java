package fr.maillage.directory.entry;

/**
 * An organisation that answers to what was typed.
 *
 * @param exact it is called just so, but for accents and capitals
 */
public record ParentChoice(long id, String name, String address, String city, boolean exact) {}
