package fr.maillage.identity.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an invitation stands, and since or until when. */
public sealed interface State {
    /** The stem of its message key. */
    String key();

    Instant at();

    /** Its link is good until then. */
    record Waiting(Instant at) implements State {
        @Override
        public String key() {
            return "waiting";
        }
    }

    record Accepted(Instant at) implements State {
        @Override
        public String key() {
            return "accepted";
        }
    }

    record Expired(Instant at) implements State {
        @Override
        public String key() {
            return "expired";
        }
    }

    record Withdrawn(Instant at) implements State {
        @Override
        public String key() {
            return "withdrawn";
        }
    }

    static State of(Instant now, Instant expires, @Nullable Instant accepted, @Nullable Instant withdrawn) {
        if (accepted != null) {
            return new Accepted(accepted);
        }
        if (withdrawn != null) {
            return new Withdrawn(withdrawn);
        }
        return now.isBefore(expires) ? new Waiting(expires) : new Expired(expires);
    }

    default boolean waiting() {
        return this instanceof Waiting;
    }

    /** Neither accepted nor withdrawn: it can be sent again, or withdrawn. */
    default boolean open() {
        return this instanceof Waiting || this instanceof Expired;
    }
}
