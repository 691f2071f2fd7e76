package fr.maillage.community;

/** Someone keeps a community from now on: what waits there waits for them, too. */
public record Entrusted(long account, long community) {}
