package fr.maillage.attention.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom something written in a community audiences.
 *
 * @param now how many are told at once
 * @param outside how many would be, and are outside their hours
 * @param digest how many find it in their digest
 * @param next when the first of those outside their hours is told, or null
 */
public record Audience(
        int now, int outside, int digest, @Nullable Instant next) {}
