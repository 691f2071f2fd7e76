package fr.maillage.identity.link;

import fr.maillage.identity.signin.Entrant;
import fr.maillage.identity.signin.Secrets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Links and codes that wait to be used: once, within a quarter of an hour. */
@Component
class Links {
    static final Duration LIFE = Duration.ofMinutes(15);
    /** Tries of the short code, for one request. */
    static final int TRIES = 5;

    static final int CODE_LETTERS = 8;
    private static final String OPEN =
            " used_at is null and asked_at > clock_timestamp() - make_interval(secs => :life) ";
    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link that was used opens. */
    record Opened(long account, String next) {}

    /** Written in the same way where nobody answers to the address. */
    void add(UUID id, String token, String code, @Nullable Long account, String next) {
        jdbc.sql("""
                insert into sign_in_link (id, token, code, account_id, next)
                values (:id, :token, :code, :account, :next)
                """)
                .param("id", id)
                .param("token", Secrets.hash(token))
                .param("code", code(id, code))
                .param("account", account)
                .param("next", next)
                .update();
    }

    /** Whom a link would let in, without using it. */
    Optional<Entrant> holder(String token) {
        return open("""
                select a.id, a.name, a.email from sign_in_link l join account a on a.id = l.account_id
                where token = :token and suspended_at is null and""" + OPEN)
                .param("token", Secrets.hash(token))
                .query((row, n) -> new Entrant(row.getLong("id"), row.getString("name"), row.getString("email")))
                .optional();
    }

    Optional<Opened> use(String token) {
        return open("update sign_in_link set used_at = clock_timestamp() where token = :token and" + OPEN
                        + "returning account_id, next")
                .param("token", Secrets.hash(token))
                .query(Links::opened)
                .optional()
                .flatMap(found -> found);
    }

    /** Counts a try in any case, so that tries sent together count too. */
    Optional<Opened> use(UUID id, String code) {
        return open("""
                update sign_in_link set tries = tries + 1,
                       used_at = case when code = :code then clock_timestamp() end
                where id = :id and tries < :tries and""" + OPEN + "returning account_id, next, used_at is not null as right")
                .param("id", id)
                .param("code", code(id, code))
                .param("tries", TRIES)
                .query((row, n) -> row.getBoolean("right") ? opened(row, n) : Optional.<Opened>empty())
                .optional()
                .flatMap(found -> found);
    }

    private StatementSpec open(String sql) {
        return jdbc.sql(sql).param("life", LIFE.toSeconds());
    }

    private static Optional<Opened> opened(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        long account = row.getLong("account_id");
        return row.wasNull() ? Optional.empty() : Optional.of(new Opened(account, row.getString("next")));
    }

    private static byte[] code(UUID id, String code) {
        return Secrets.hash(id + " " + Secrets.meant(code));
    }
}
