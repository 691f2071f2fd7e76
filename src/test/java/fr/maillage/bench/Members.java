package fr.maillage.bench;

import fr.maillage.identity.account.SignedIn;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

/** People who signed in, as the cookies of their browsers. */
final class Members {
    private static final long TWELVE_HOURS = 12 * 3600;

    private Members() {}

    /** Those of the most communities and of the fewest alike: every so many of all members. */
    static List<String> signIn(Connection connection, int count) throws SQLException, java.io.IOException {
        List<String> cookies = new ArrayList<>();
        try (var accounts = connection.createStatement();
                var session = connection.prepareStatement("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                                                    max_inactive_interval, expiry_time, principal_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """);
                var context = connection.prepareStatement("""
                        insert into spring_session_attributes values (?, 'SPRING_SECURITY_CONTEXT', ?)
                        """)) {
            var found = accounts.executeQuery("""
                    select account_id from (
                        select account_id, row_number() over (order by count(*), account_id) as n, count(*) over () as all_of_them
                        from membership group by account_id) m
                    where n %% greatest(all_of_them / %d, 1) = 0 limit %d
                    """.formatted(count, count));
            long now = System.currentTimeMillis();
            while (found.next()) {
                long account = found.getLong(1);
                String key = UUID.randomUUID().toString();
                String id = UUID.randomUUID().toString();
                session.setString(1, key);
                session.setString(2, id);
                session.setLong(3, now);
                session.setLong(4, now);
                session.setInt(5, (int) TWELVE_HOURS);
                session.setLong(6, now + TWELVE_HOURS * 1000);
                session.setString(7, String.valueOf(account));
                session.execute();
                context.setString(1, key);
                context.setBytes(2, serialized(account));
                context.execute();
                cookies.add("maillage=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return cookies;
    }

    private static byte[] serialized(long account) throws java.io.IOException {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account), null, List.of()));
        return new DefaultSerializer().serializeToByteArray(context);
    }
}
