package fr.maillage.identity.password;

import fr.maillage.identity.session.Sessions;
import fr.maillage.identity.signin.Attempts;
import fr.maillage.identity.signin.Way;
import fr.maillage.web.Problems;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whoever touches a password proves once more who they are: an open session may be a screen left alone. */
@Component
class Proven {
    /** How long signing in is proof enough for a first password. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final Passwords passwords;
    private final Attempts attempts;
    private final Clock clock;

    Proven(Passwords passwords, Attempts attempts, Clock clock) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @param current the password they have, as typed; says nothing where they have none */
    Problems check(Viewer.Member member, String current, HttpServletRequest request) {
        if (!passwords.has(member.id())) {
            boolean fresh = Sessions.since(request)
                    .filter(since -> since.plus(FRESH).isAfter(clock.instant()))
                    .isPresent();
            return Problems.none().addIf(!fresh, "password", "password.sign-in-again", FRESH.toMinutes());
        }
        attempts.count(Way.PASSWORD, "account " + member.id(), request);
        return Problems.none().addIf(!passwords.right(member.id(), current), "current", "password.current.wrong");
    }
}
