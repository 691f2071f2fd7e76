package fr.maillage.identity.organisation;

import java.time.LocalDate;

/** Days on which an organisation is closed: from the first to the last, both of them too. */
public record Closure(long id, LocalDate first, LocalDate last, String word) {}
