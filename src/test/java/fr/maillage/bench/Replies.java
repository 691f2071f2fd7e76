package fr.maillage.bench;

import fr.maillage.testing.Pass;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Members who answer in discussions of their communities. */
final class Replies {
    private static final int DISCUSSIONS = 400;
    private static final Pattern SEAL = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Replies() {}

    /** What is sent again and again is told apart by a key of its form. */
    private static String form(String seal, int n) {
        return "_csrf=" + encoded(seal) + "&once=" + UUID.randomUUID() + "&body="
                + encoded("Bonjour, voici la réponse numéro " + n + " : nous en parlons à l’accueil jeudi.");
    }

    /** What one writer needs: the cookie, the seal of their forms, and where they may write. */
    private record Writer(String cookie, String seal, List<Long> discussions) {}

    static Crowd.Act writing(Connection owner, int port, int writers) throws Exception {
        List<Writer> all = new ArrayList<>();
        for (long account : accounts(owner, writers)) {
            String cookie = Pass.of(owner, account);
            var discussions = discussions(owner, account);
            all.add(new Writer(cookie, seal(port, cookie, discussions.getFirst()), discussions));
        }
        return (client, n) -> {
            var writer = all.get(client % all.size());
            long post = writer.discussions.get(n % writer.discussions.size());
            String address = "http://localhost:" + port + "/posts/" + post + "/comments";
            return new Crowd.Sent(address, writer.cookie, form(writer.seal, n));
        };
    }

    private static List<Long> accounts(Connection owner, int writers) throws Exception {
        return numbers(owner, """
                select account_id from membership group by account_id having count(*) between 3 and 30
                order by hashint8(account_id) limit %d
                """.formatted(writers));
    }

    private static List<Long> discussions(Connection owner, long account) throws Exception {
        return numbers(owner, """
                select p.id from post p join membership m on m.community_id = p.community_id and m.account_id = %d
                order by hashint8(p.id) limit %d
                """.formatted(account, DISCUSSIONS));
    }

    static List<Long> numbers(Connection owner, String sql) throws Exception {
        List<Long> found = new ArrayList<>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private static String seal(int port, String cookie, long post) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/posts/" + post))
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
            var found = SEAL.matcher(page.body());
            if (!found.find()) {
                throw new IllegalStateException("No form in discussion " + post + ": " + page.statusCode());
            }
            return found.group(1);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
