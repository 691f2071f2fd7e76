package fr.maillage.identity.organisation;

/**
 * Someone of an organisation.
 *
 * @param keeps whether they set its hours
 */
public record Colleague(long id, String name, boolean keeps) {}
