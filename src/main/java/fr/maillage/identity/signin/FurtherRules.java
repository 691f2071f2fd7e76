package fr.maillage.identity.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Rules that exist only where something is configured. */
public interface FurtherRules {
    void add(HttpSecurity http) throws Exception;
}
