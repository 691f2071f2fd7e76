package fr.maillage.directory.formats;

import java.io.IOException;

/** Carries a refusal up through streams and parsers; it never leaves this package. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(String key, Object... args) {
        super(key);
        this.refusal = Refusal.of(key, args);
    }

    static Refusal refusalOf(IOException e) {
        return e instanceof RefusedException refused ? refused.refusal : Refusal.of("import.refusal.unreadable");
    }
}
