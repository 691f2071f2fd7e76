package fr.maillage.identity.demo;

/** Someone of the demonstration one can be in one click: their address, and the key of who they are. */
public record DemoRole(String email, String key) {}
