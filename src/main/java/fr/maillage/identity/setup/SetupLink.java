package fr.maillage.identity.setup;

import fr.maillage.identity.signin.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one link that creates the instance: a new one each start until it is used. */
@Component
class SetupLink {
    private final JdbcClient jdbc;

    SetupLink(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new token; the one before is worth nothing from then on. */
    String renew() {
        String token = Secrets.token();
        jdbc.sql(
                        "insert into setup_link (token) values (:token) on conflict (only_one) do update set token = excluded.token")
                .param("token", Secrets.hash(token))
                .update();
        return token;
    }

    boolean fits(String token) {
        return jdbc.sql("select exists (select from setup_link where token = :token)")
                .param("token", Secrets.hash(token))
                .query(Boolean.class)
                .single();
    }

    /** False where it was used meanwhile. */
    boolean use(String token) {
        return jdbc.sql("delete from setup_link where token = :token")
                        .param("token", Secrets.hash(token))
                        .update()
                > 0;
    }
}
