package fr.maillage.mail.demo;

import java.time.Instant;

/** A mail as the outbox page shows it. */
public record ShownMail(String recipient, String subject, LinkedText text, Instant at) {}
