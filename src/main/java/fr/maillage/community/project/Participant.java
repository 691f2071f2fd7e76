package fr.maillage.community.project;

/**
 * Someone who takes part.
 *
 * @param member the number of their membership, never that of their account
 * @param name the one under which they appear in the community
 */
public record Participant(long member, String name) {}
