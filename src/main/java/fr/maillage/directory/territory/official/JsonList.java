package fr.maillage.directory.territory.official;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official service's answer (API Découpage administratif): an array of communes or of EPCI, read one by one. */
record JsonList(Path file, JsonMapper json) implements OfficialList {
    @Override
    public void readTo(Reader reader) throws IOException, Unreadable {
        try (var stream = Files.newInputStream(file);
                var parser = json.createParser(stream)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Unreadable("territory.import.not-a-list");
            }
            long rank = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode one = one(parser);
                read(++rank, one, reader);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new Unreadable("territory.import.not-a-list");
            }
            if (rank == 0) {
                throw new Unreadable("territory.import.empty");
            }
        } catch (JacksonException e) {
            throw new Unreadable("territory.import.broken");
        }
    }

    private static void read(long rank, JsonNode one, Reader reader) {
        String code = text(one, "code");
        String name = text(one, "nom");
        if (Codes.epci(code) && name != null) {
            reader.epci(new OfficialEpci(code, name, integer(one, "population")));
        } else if (Codes.commune(code) && name != null) {
            String epci = text(one, "codeEpci");
            reader.commune(
                    rank,
                    new OfficialCommune(
                            code,
                            name,
                            text(one, "codeRegion"),
                            text(one, "codeDepartement"),
                            Codes.epci(epci) ? new OfficialEpci(epci, "", null) : null,
                            postcodes(one),
                            integer(one, "population"),
                            centre(one.path("centre").path("coordinates"))));
        } else {
            reader.refused(rank, "territory.import.code", code == null ? "–" : code);
        }
    }

    private static List<String> postcodes(JsonNode one) {
        return one.path("codesPostaux").valueStream().map(JsonNode::asString).toList();
    }

    /** GeoJSON writes the longitude first. */
    private static @Nullable Position centre(JsonNode coordinates) {
        return coordinates.size() == 2
                ? Position.of(
                        coordinates.path(1).asDouble(91), coordinates.path(0).asDouble(181))
                : null;
    }

    private static @Nullable String text(JsonNode one, String field) {
        JsonNode value = one.path(field);
        return value.isString() && !value.asString().isBlank()
                ? value.asString().strip()
                : null;
    }

    /** The value the parser stands at, with others after it. */
    private JsonNode one(JsonParser parser) {
        return json.readerFor(JsonNode.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValue(parser);
    }

    private static @Nullable Integer integer(JsonNode one, String field) {
        JsonNode value = one.path(field);
        return value.isInt() ? value.asInt() : null;
    }
}
