package fr.maillage.identity.organisation;

/** An organisation someone belongs to, and what they do there (may be empty). */
public record Affiliation(long organisation, String name, String function) {}
