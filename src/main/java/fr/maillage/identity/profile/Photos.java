package fr.maillage.identity.profile;

import fr.maillage.web.Viewer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos of people, one each, seen by whoever sees their profile. */
@Component
class Photos {
    private final JdbcClient jdbc;

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long account, byte[] jpeg) {
        jdbc.sql("""
                insert into account_photo (account_id, fingerprint, jpeg) values (:account, :fingerprint, :jpeg)
                on conflict (account_id) do update set fingerprint = excluded.fingerprint, jpeg = excluded.jpeg
                """)
                .param("account", account)
                .param("fingerprint", fingerprint(jpeg))
                .param("jpeg", jpeg)
                .update();
    }

    void remove(long account) {
        jdbc.sql("delete from account_photo where account_id = :account")
                .param("account", account)
                .update();
    }

    Optional<byte[]> visibleTo(Viewer.Member viewer, long account, String fingerprint) {
        var sight = Sight.of(viewer);
        return jdbc.sql("""
                select p.jpeg from account_photo p join account a on a.id = p.account_id
                where a.id = :id and p.fingerprint = :fingerprint and
                """ + sight.condition())
                .params(sight.parameters())
                .param("id", account)
                .param("fingerprint", fingerprint)
                .query((row, n) -> row.getBytes("jpeg"))
                .optional();
    }

    private static String fingerprint(byte[] jpeg) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(jpeg);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
