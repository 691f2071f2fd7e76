package fr.maillage.community.moderation;

import java.time.Instant;

/**
 * What is spoken of, as it stands, whether it is hidden or not.
 *
 * @param author the name it is signed with; empty where they are gone
 * @param removed nobody else sees it now
 */
public record Quoted(String author, Instant at, String title, String body, boolean removed) {}
