package fr.maillage.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session of a request is read once: Spring Session alone reads it again when an answer begins, and when it ended.
 */
final class RequestSessions<S extends Session> extends OncePerRequestFilter
        implements SessionRepository<RequestSession<S>> {
    private final SessionRepository<S> stored;
    private final ThreadLocal<@Nullable AtHand<S>> requests = new ThreadLocal<>();

    /** What a request has read so far. */
    private static final class AtHand<S extends Session> {
        @Nullable
        RequestSession<S> session;
    }

    RequestSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        requests.set(new AtHand<>());
        try {
            chain.doFilter(request, response);
        } finally {
            requests.remove();
        }
    }

    /** An answer that goes on later has a request of its own to read it in. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    public RequestSession<S> createSession() {
        return new RequestSession<>(stored.createSession());
    }

    @Override
    public void save(RequestSession<S> session) {
        stored.save(session.stored());
    }

    @Override
    public @Nullable RequestSession<S> findById(String id) {
        var request = requests.get();
        if (request != null
                && request.session != null
                && request.session.getId().equals(id)) {
            return request.session;
        }
        S found = stored.findById(id);
        var session = found == null ? null : new RequestSession<>(found);
        if (request != null) {
            request.session = session;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        var request = requests.get();
        if (request != null) {
            request.session = null;
        }
    }
}
