package fr.maillage.community;

/** Someone was asked to join a community. */
public record Invited(long account, long community) {}
