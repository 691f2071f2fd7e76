package fr.maillage.identity.signin;

import java.time.Duration;

/** A way in was tried too often; it opens again by itself. */
public class TooManyAttempts extends RuntimeException {
    private final transient Duration pause;

    TooManyAttempts(Duration pause) {
        super("too many attempts", null, false, false);
        this.pause = pause;
    }

    /** How long until it opens again. */
    Duration pause() {
        return pause;
    }
}
