package fr.maillage.identity;

/** An organisation works at other hours than before, or is closed on other days. */
public record OrganisationHoursSet(long organisation) {}
