package fr.maillage.identity.signin;

import fr.maillage.web.Household;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often a way in is tried, in the database so that it holds across nodes. */
@Component
public class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts one more, whether it will succeed or not, and whether the subject exists or not.
     *
     * @param subject what was typed: an address, an identifier
     * @throws TooManyAttempts once a limit is passed
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooManyAttempts.class)
    public void count(Way way, String subject, HttpServletRequest request) {
        boolean person = more(way, "subject " + subject.strip().toLowerCase(Locale.ROOT)) > way.perSubject();
        boolean place = more(way, "place " + Household.of(request.getRemoteAddr())) > way.perPlace();
        if (person || place) {
            throw new TooManyAttempts(untilTheNextWindow());
        }
    }

    /** The same where nobody is named, by a passkey for instance. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooManyAttempts.class)
    public void count(Way way, HttpServletRequest request) {
        if (more(way, "place " + Household.of(request.getRemoteAddr())) > way.perPlace()) {
            throw new TooManyAttempts(untilTheNextWindow());
        }
    }

    /** Windows lie one after the other on the clock of the database, whatever the first try. */
    private Duration untilTheNextWindow() {
        long seconds = jdbc.sql("""
                select greatest(1, ceil(extract(epoch from
                    date_bin(make_interval(secs => :window), now(), 'epoch')
                        + make_interval(secs => :window) - now())))::bigint
                """)
                .param("window", WINDOW.toSeconds())
                .query(Long.class)
                .single();
        return Duration.ofSeconds(seconds);
    }

    private int more(Way way, String key) {
        return jdbc.sql("""
                insert into sign_in_attempt (way, key, since, count)
                values (:way, :key, date_bin(make_interval(secs => :window), now(), 'epoch'), 1)
                on conflict (way, key, since) do update set count = sign_in_attempt.count + 1
                returning count
                """)
                .param("way", way.name())
                .param("key", Secrets.hash(key))
                .param("window", WINDOW.toSeconds())
                .query(Integer.class)
                .single();
    }
}
