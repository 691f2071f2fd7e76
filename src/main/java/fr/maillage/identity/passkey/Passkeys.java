package fr.maillage.identity.passkey;

import fr.maillage.web.NotFound;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** The passkeys of an account, named and removed by their owner alone. */
@Component
public class Passkeys {
    private static final String MINE =
            " id = :id and handle = (select handle from passkey_holder where account_id = :account)";
    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Passkey> of(long account) {
        return jdbc.sql("""
                select id, label, created_at, used_at from passkey join passkey_holder using (handle)
                where account_id = :account order by created_at
                """)
                .param("account", account)
                .query((row, n) -> new Passkey(
                        new Bytes(row.getBytes("id")).toBase64UrlString(),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .list();
    }

    /** @throws NotFound where the id is none that a browser could have been given */
    private static byte[] bytes(String id) {
        try {
            return Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    boolean rename(long account, String id, String label) {
        return jdbc.sql("update passkey set label = :label where" + MINE)
                        .param("label", label)
                        .param("id", bytes(id))
                        .param("account", account)
                        .update()
                > 0;
    }

    boolean remove(long account, String id) {
        return jdbc.sql("delete from passkey where" + MINE)
                        .param("id", bytes(id))
                        .param("account", account)
                        .update()
                > 0;
    }
}
