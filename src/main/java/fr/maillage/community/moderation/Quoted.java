package fr.maillage.community.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is spoken of, as it stands, whether it is hidden or not.
 *
 * @param author the name it is signed with; empty where they are gone
 * @param at null for a chosen name: it is told to nobody when they came
 * @param removed nobody else sees it now
 */
public record Quoted(String author, @Nullable Instant at, String title, String body, boolean removed) {}
