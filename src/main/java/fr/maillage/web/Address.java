package fr.maillage.web;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people reach this instance. Configured, never taken from a request, which its sender writes; read when asked,
 * because a port may be known only once the server runs.
 */
@Component
public class Address {
    private final Environment environment;

    Address(Environment environment) {
        this.environment = environment;
    }

    /** The full address of a path that starts with a slash. */
    public String of(String path) {
        return base() + path;
    }

    /** Scheme, host and port, as browsers compare them. */
    public String origin() {
        URI base = URI.create(base());
        return base.getScheme() + "://" + base.getAuthority();
    }

    public String host() {
        return String.valueOf(URI.create(base()).getHost());
    }

    private String base() {
        return environment.getRequiredProperty("maillage.base-url").replaceAll("/+$", "");
    }
}
