package fr.maillage.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session while it serves a request. When it was last used is kept to the minute: a page that is only read writes nothing.
 *
 * @param used keeps of a session, by its number, that it was used at a moment; apart from what else of it is stored, for
 *     this request may have read it before another one signed in
 */
record RequestSession<S extends Session>(S stored, BiConsumer<String, Instant> used) implements Session {
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    @Override
    public void setLastAccessedTime(Instant moment) {
        var last = stored.getLastAccessedTime();
        if (moment.isBefore(last) || moment.isAfter(last.plus(EXACTNESS))) {
            used.accept(stored.getId(), moment);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
