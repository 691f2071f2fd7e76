package fr.maillage.identity.password;

import fr.maillage.identity.account.Means;
import fr.maillage.identity.session.Sessions;
import fr.maillage.identity.signin.Attempts;
import fr.maillage.identity.signin.Way;
import fr.maillage.web.Problems;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whoever touches a password or adds a way in proves once more who they are: an open session may be a screen left alone. Whoever forgot
 * theirs signs in by a mail, a passkey or an account elsewhere, and is not asked for it.
 */
@Component
public class Proven {
    /** How long signing in is proof enough. */
    static final Duration FRESH = Duration.ofMinutes(10);

    /** The attribute of the session that says when the password was given again, in milliseconds. */
    private static final String AT = "proven at";

    private final Passwords passwords;
    private final Attempts attempts;
    private final Clock clock;

    Proven(Passwords passwords, Attempts attempts, Clock clock) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What someone has to give before they touch their password. */
    public enum Wanted {
        NOTHING,
        CURRENT,
        SIGN_IN
    }

    Wanted from(Viewer.Member member, HttpServletRequest request) {
        boolean fresh = fresh(request);
        if (!passwords.has(member.id())) {
            return fresh ? Wanted.NOTHING : Wanted.SIGN_IN;
        }
        boolean renews = Sessions.means(request).filter(Means::renews).isPresent();
        return fresh && renews ? Wanted.NOTHING : Wanted.CURRENT;
    }

    /** True for a while after someone signed in or gave their password: they may then add a way in. */
    public boolean lately(HttpServletRequest request) {
        var session = request.getSession(false);
        boolean proven = session != null
                && session.getAttribute(AT) instanceof Long moment
                && fresh(Instant.ofEpochMilli(moment));
        return proven || fresh(request);
    }

    /** @param current the password they have, as typed; where it is right, {@link #lately} holds from now on */
    Problems prove(Viewer.Member member, String current, HttpServletRequest request) {
        var problems = current(member, current, request);
        if (!problems.any()) {
            request.getSession().setAttribute(AT, clock.millis());
        }
        return problems;
    }

    private boolean fresh(HttpServletRequest request) {
        return Sessions.since(request).filter(this::fresh).isPresent();
    }

    private boolean fresh(Instant moment) {
        return moment.plus(FRESH).isAfter(clock.instant());
    }

    /** @param current the password they have, as typed; says nothing where it is not wanted */
    Problems check(Viewer.Member member, String current, HttpServletRequest request) {
        return switch (from(member, request)) {
            case NOTHING -> Problems.none();
            case SIGN_IN -> Problems.none().add("password", "password.sign-in-again", FRESH.toMinutes());
            case CURRENT -> current(member, current, request);
        };
    }

    private Problems current(Viewer.Member member, String current, HttpServletRequest request) {
        if (current.isEmpty()) {
            return Problems.none().add("current", "password.current.wanted");
        }
        attempts.count(Way.PASSWORD, "account " + member.id(), request);
        return Problems.none().addIf(!passwords.right(member.id(), current), "current", "password.current.wrong");
    }
}
