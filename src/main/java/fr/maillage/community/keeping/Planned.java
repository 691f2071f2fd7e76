package fr.maillage.community.keeping;

import fr.maillage.community.discussion.PostKind;
import java.time.Instant;

/**
 * A post that will be published by itself.
 *
 * @param author as the community knows them
 * @param title may be empty
 */
public record Planned(String author, Instant at, PostKind kind, String title) {}
