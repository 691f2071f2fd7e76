package fr.maillage.identity.session;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.identity.signin.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of an account, wherever they were opened. */
@Component
public class Sessions {
    static final String DEVICE = "device";
    static final String SINCE = Entrance.SINCE;
    private static final int HANDLE_BYTES = 12;
    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    List<OpenSession> of(long account, HttpServletRequest request) {
        String here = here(request);
        return all(account).stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        Device.kept(session.getAttribute(DEVICE)),
                        since(session),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::seen)
                        .reversed())
                .toList();
    }

    /** True where there was one. */
    boolean end(long account, String handle) {
        return end(account, session -> handle(session.getId()).equals(handle));
    }

    /** All but the one that asks. */
    public void endOthers(long account, HttpServletRequest request) {
        String here = here(request);
        end(account, session -> !session.getId().equals(here));
    }

    /** Those that were opened in this way. */
    public void endOpenedBy(Means means, long account) {
        end(account, session -> means.name().equals(session.getAttribute(Entrance.BY)));
    }

    private boolean end(long account, Predicate<Session> which) {
        var ended = all(account).stream().filter(which).map(Session::getId).toList();
        ended.forEach(repository::deleteById);
        return !ended.isEmpty();
    }

    private List<? extends Session> all(long account) {
        return List.copyOf(
                repository.findByPrincipalName(String.valueOf(account)).values());
    }

    /** When whoever sends a request signed in, in this session; empty for a visitor. */
    public static Optional<Instant> since(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SINCE) instanceof Long moment
                ? Optional.of(Instant.ofEpochMilli(moment))
                : Optional.empty();
    }

    /** By what they signed in; empty for a visitor. */
    public static Optional<Means> means(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(Entrance.BY) instanceof String name
                ? Optional.of(Means.valueOf(name))
                : Optional.empty();
    }

    private static Instant since(Session session) {
        return session.getAttribute(SINCE) instanceof Long moment
                ? Instant.ofEpochMilli(moment)
                : session.getCreationTime();
    }

    private static String here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Secrets.hash("session " + id), 0, HANDLE_BYTES);
    }
}
