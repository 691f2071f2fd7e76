package fr.maillage.testing;

import fr.maillage.identity.account.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

/** Lets people in who are served by a platform in another process: a session, written into its database. */
public final class Pass {
    private static final int TWELVE_HOURS = 12 * 3600;

    private Pass() {}

    /** The cookie of a browser in which this account has signed in. */
    public static String of(Connection connection, long account) throws SQLException, IOException {
        String key = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        long now = System.currentTimeMillis();
        try (var session = connection.prepareStatement("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                                                    max_inactive_interval, expiry_time, principal_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """);
                var context = connection.prepareStatement("""
                        insert into spring_session_attributes values (?, 'SPRING_SECURITY_CONTEXT', ?)
                        """)) {
            session.setString(1, key);
            session.setString(2, id);
            session.setLong(3, now);
            session.setLong(4, now);
            session.setInt(5, TWELVE_HOURS);
            session.setLong(6, now + TWELVE_HOURS * 1000L);
            session.setString(7, String.valueOf(account));
            session.execute();
            context.setString(1, key);
            context.setBytes(2, serialized(account));
            context.execute();
        }
        return "maillage=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] serialized(long account) throws IOException {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account), null, List.of()));
        return new DefaultSerializer().serializeToByteArray(context);
    }
}
