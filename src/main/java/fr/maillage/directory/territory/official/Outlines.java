package fr.maillage.directory.territory.official;

import fr.maillage.directory.territory.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the outlines of territories from GeoJSON, feature by feature, matched by the property {@code code}. */
@Component
public class Outlines {
    private static final int TOLD_EVERY = 200; // shapes
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outlines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * All of the file or nothing.
     *
     * @param kind of the territories drawn, or null to tell it from the length of their codes: 5 a commune, 9 an EPCI,
     *     else a département (a région's code looks like a département's, so it has to be said)
     */
    @Transactional(rollbackFor = Unreadable.class)
    public Tally follow(Path file, @Nullable Kind kind) throws Unreadable {
        return follow(file, kind, Progress.UNWATCHED);
    }

    /** The same, watched. */
    @Transactional(rollbackFor = Unreadable.class)
    public Tally follow(Path file, @Nullable Kind kind, Progress progress) throws Unreadable {
        var reading = new Reading(kind, progress);
        try (var stream = Files.newInputStream(OfficialLists.readable(file));
                var parser = json.createParser(stream)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("territory.outlines.not-geojson");
            }
            read(parser, reading);
        } catch (JacksonException | IOException e) {
            throw new Unreadable("territory.outlines.not-geojson");
        }
        if (reading.rank == 0) {
            throw new Unreadable("territory.outlines.not-geojson");
        }
        return new Tally(0, reading.changed, reading.unchanged, reading.refused, List.copyOf(reading.remarks));
    }

    /** A collection is read one feature at a time; a single feature is read whole. */
    private void read(JsonParser parser, Reading reading) {
        JsonNode geometry = json.missingNode();
        JsonNode properties = json.missingNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("features".equals(name) && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    JsonNode feature = one(parser);
                    reading.feature(feature.path("geometry"), feature.path("properties"));
                }
            } else if ("geometry".equals(name)) {
                geometry = one(parser);
            } else if ("properties".equals(name)) {
                properties = one(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!geometry.isMissingNode()) {
            reading.feature(geometry, properties);
        }
    }

    /** The value the parser stands at, with others after it. */
    private JsonNode one(JsonParser parser) {
        return json.readerFor(JsonNode.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValue(parser);
    }

    private final class Reading {
        private final @Nullable Kind kind;
        private final Progress progress;
        private final List<Remark> remarks = new ArrayList<>();
        private int rank;
        private int changed;
        private int unchanged;
        private int refused;

        Reading(@Nullable Kind kind, Progress progress) {
            this.kind = kind;
            this.progress = progress;
        }

        void feature(JsonNode geometry, JsonNode properties) {
            rank++;
            if (rank % TOLD_EVERY == 0) {
                progress.at(rank);
            }
            String code = properties.path("code").asString("");
            Kind of = kind == null ? guessed(code) : kind;
            var outline = Outline.of(geometry, points(of));
            if (outline.isEmpty()) {
                refuse("territory.outlines.shape", code);
                return;
            }
            Boolean written = write(of, code, outline.get());
            if (written == null) {
                refuse("territory.outlines.unknown", code);
            } else if (written) {
                changed++;
            } else {
                unchanged++;
            }
        }

        private void refuse(String key, String code) {
            refused++;
            if (remarks.size() < Tally.TOLD) {
                remarks.add(new Remark(rank, key, List.of(code.isEmpty() ? "–" : code)));
            }
        }
    }

    /** Null where there is no such territory, false where it had this outline already. */
    private @Nullable Boolean write(Kind kind, String code, Outline outline) {
        return jdbc.sql("""
                with known as (select id, outline is distinct from :outline::jsonb as differs from territory
                               where kind = :kind and code = :code),
                     written as (update territory t set outline = :outline::jsonb from known
                                 where t.id = known.id and known.differs)
                select differs from known
                """)
                .param("outline", outline.json())
                .param("kind", kind.code())
                .param("code", code)
                .query((row, n) -> row.getBoolean(1))
                .optional()
                .orElse(null);
    }

    private static Kind guessed(String code) {
        return switch (code.length()) {
            case 5 -> Kind.COMMUNE;
            case 9 -> Kind.EPCI;
            default -> Kind.DEPARTEMENT;
        };
    }

    /** How many points travel with a page: a map of 250 communes stays under 100 kB compressed. */
    private static int points(Kind kind) {
        return switch (kind) {
            case COMMUNE -> 40;
            case DEPARTEMENT -> 400; // one or two of them, and a coast needs many
            default -> 150;
        };
    }
}
