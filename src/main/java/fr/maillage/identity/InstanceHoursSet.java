package fr.maillage.identity;

/**
 * The hours of whoever has none of their own changed.
 *
 * @param holidays the region whose public holidays are kept
 */
public record InstanceHoursSet(String opens, String closes, String holidays) {}
