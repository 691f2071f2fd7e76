package fr.maillage.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** A large network in the database, written by {@code bench/network.sql}. */
final class GeneratedNetwork {
    static final int COMMENTS_A_POST = 10;

    private GeneratedNetwork() {}

    /** As the owner of the schema, whose connection this is. */
    static void write(Connection owner, Size size, int posts) throws SQLException, IOException {
        try (InputStream file =
                        Objects.requireNonNull(GeneratedNetwork.class.getResourceAsStream("/bench/network.sql"));
                var statement = owner.createStatement()) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(":members\\b", String.valueOf(size.members))
                    .replaceAll(":communities\\b", String.valueOf(size.communities))
                    .replaceAll(":posts\\b", String.valueOf(posts))
                    .replaceAll(":comments\\b", String.valueOf(COMMENTS_A_POST));
            for (String step : sql.strip().split("\n\n")) {
                statement.execute(step);
            }
        }
    }
}
