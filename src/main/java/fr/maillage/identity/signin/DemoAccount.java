package fr.maillage.identity.signin;

import fr.maillage.web.Role;

/** Someone of the demonstration's network. */
public record DemoAccount(String email, String name, Role role) {}
