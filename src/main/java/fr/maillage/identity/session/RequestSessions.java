package fr.maillage.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session of a request is read once: Spring Session alone reads it again when an answer begins, and when it ended.
 */
final class RequestSessions<S extends Session> extends OncePerRequestFilter
        implements SessionRepository<RequestSession<S>> {
    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private final SessionRepository<S> stored;
    private final JdbcClient jdbc;
    private final ThreadLocal<@Nullable AtHand<S>> requests = new ThreadLocal<>();

    /** What a request has read so far. */
    private static final class AtHand<S extends Session> {
        @Nullable
        RequestSession<S> session;
    }

    RequestSessions(SessionRepository<S> stored, JdbcClient jdbc) {
        this.stored = stored;
        this.jdbc = jdbc;
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

    /** An answer that goes on later reads it once more, and so does the page of an error. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    public RequestSession<S> createSession() {
        return of(stored.createSession());
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
        S found = ScopedValue.where(READING, true).call(() -> stored.findById(id));
        var session = found == null ? null : of(found);
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

    /**
     * What is stored of a session is written in a transaction of its own; what one statement reads, or ends where it
     * is over, needs none.
     */
    static TransactionOperations transactions(PlatformTransactionManager manager) {
        var apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                return (READING.isBound() ? TransactionOperations.withoutTransaction() : apart).execute(work);
            }
        };
    }

    private RequestSession<S> of(S session) {
        return new RequestSession<>(session, this::used);
    }

    /** Moments are milliseconds since 1970, as Spring Session keeps them. */
    private void used(String id, Instant moment) {
        jdbc.sql("""
                update spring_session set last_access_time = :moment, expiry_time = :moment + max_inactive_interval * 1000
                where session_id = :id
                """).param("moment", moment.toEpochMilli()).param("id", id).update();
    }
}
