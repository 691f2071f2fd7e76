package fr.maillage.community;

/** Someone left a community, or was taken out of it. */
public record Left(long account, long community) {}
