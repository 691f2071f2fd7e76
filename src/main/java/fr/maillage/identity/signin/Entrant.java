package fr.maillage.identity.signin;

/** Someone who may come in. */
public record Entrant(long account, String name) {}
