package fr.maillage.identity.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares what someone typed with what is kept, for as long where nothing is kept. */
@Component
public class Proof {
    private final PasswordEncoder encoder;
    private final String nobody;

    Proof(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobody = hash(Secrets.token());
    }

    public String hash(String typed) {
        return String.valueOf(encoder.encode(typed));
    }

    /** @param kept the hash, or null where there is none: never right then */
    public boolean right(String typed, @Nullable String kept) {
        boolean matches = encoder.matches(typed, Optional.ofNullable(kept).orElse(nobody));
        return matches && kept != null;
    }

    /** True where the hash was made by weaker rules than today's. */
    public boolean aged(String kept) {
        return encoder.upgradeEncoding(kept);
    }
}
