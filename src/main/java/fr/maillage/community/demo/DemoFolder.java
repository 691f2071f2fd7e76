package fr.maillage.community.demo;

import fr.maillage.files.Files;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the folder of the first community of the demonstration without a post; all of it made here. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoFolder {
    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    DemoFolder(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    void fill(Map<String, Long> communities) {
        var hours = new DemoHours(clock, Duration.ofHours(2));
        long place = Objects.requireNonNull(communities.get("mediation"));
        share(
                place,
                "karim@cyberbase.example",
                hours.at(34),
                "preparer-un-premier-rendez-vous.pdf",
                Leaflet.of(new String(DemoTable.bytes("rendez-vous.txt"), StandardCharsets.UTF_8)),
                "");
        share(
                place,
                "lea@ccas-saintevran.example",
                hours.at(17),
                "plan-d-acces.png",
                AccessMap.draw(),
                "Plan : de l’arrêt de bus Halles, longer la mairie, puis prendre la rue du Port à droite."
                        + " L’espace numérique est au fond de la cour, de plain-pied.");
    }

    private void share(
            long community, String author, OffsetDateTime at, String name, byte[] content, String description) {
        jdbc.sql("""
                with shared as (
                    insert into deposit (community_id, key, at, author_id, signed, shared_at)
                    select m.community_id, gen_random_uuid()::text, :at, m.account_id, m.pseudonym, :at
                    from membership m join account a on a.id = m.account_id
                    where m.community_id = :community and a.email = :author returning id)
                insert into attachment (file_id, deposit_id, community_id, description)
                select :file, s.id, :community, :description from shared s
                """)
                .param("community", community)
                .param("author", author)
                .param("at", at)
                .param("file", files.keep(files.ready(name, content, false)).id())
                .param("description", description)
                .update();
    }
}
