package fr.maillage.identity;

/** Someone works at other hours than before, or reads another clock. */
public record HoursSet(long account) {}
