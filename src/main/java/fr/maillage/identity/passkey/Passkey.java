package fr.maillage.identity.passkey;

import java.time.Instant;

/** A passkey as its owner sees it; the id is base64url. */
public record Passkey(String id, String label, Instant since, Instant used) {}
