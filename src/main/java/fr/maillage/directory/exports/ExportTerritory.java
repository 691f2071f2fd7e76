package fr.maillage.directory.exports;

/** A territory that an export can be limited to. */
public record ExportTerritory(long id, String kind, String name) {}
