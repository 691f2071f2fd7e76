package fr.maillage.community.moderation;

import java.time.Instant;

/**
 * What something was changed to after it was reported.
 *
 * @param title empty where it has none
 */
public record Later(Instant since, String title, String body) {}
