package fr.maillage.identity.session;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param handle stands for its id, which would open it
 */
public record OpenSession(String handle, Device device, Instant since, Instant seen, boolean here) {}
