package fr.maillage.directory.vocabulary;

import org.jspecify.annotations.Nullable;

/** A value of a reference list; {@code parent} is the code of the wider value, where the list has levels. */
public record Term(String code, String label, @Nullable String parent) {}
