package fr.maillage.community.keeping;

import java.time.Instant;

/**
 * A post that will be published by itself.
 *
 * @param author as the community knows them
 */
public record Planned(String author, Instant at) {}
