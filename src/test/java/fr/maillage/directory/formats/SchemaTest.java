package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields written here, held against the published schemas. */
class SchemaTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_fields_of_a_place_are_those_of_the_schema() throws IOException {
        List<String> names = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (JsonNode field :
                schema("mednum/schema-lieux-mediation-numerique.json").get("fields")) {
            names.add(field.get("name").asString());
            if (field.path("constraints").path("required").asBoolean(false)) {
                required.add(field.get("name").asString());
            }
        }

        assertThat(Format.PLACES.fields()).extracting(Field::name).isEqualTo(names);
        assertThat(demanded(Format.PLACES)).containsExactlyInAnyOrderElementsOf(required);
    }

    @ParameterizedTest
    @CsvSource({"ORGANISATIONS, structure", "SERVICES, service"})
    void the_fields_of_data_inclusion_are_those_of_the_schema(Format format, String name) throws IOException {
        JsonNode schema = schema("data-inclusion/schema/schemas/v1/" + name + ".json");
        List<String> required = new ArrayList<>();
        schema.get("required").forEach(field -> required.add(field.asString()));

        assertThat(format.fields())
                .extracting(Field::name)
                .containsExactlyInAnyOrderElementsOf(
                        new TreeSet<>(schema.get("properties").propertyNames()));
        assertThat(demanded(format)).containsExactlyInAnyOrderElementsOf(required);
        for (JsonNode list : schema.get("$defs")) {
            List<String> codes = new ArrayList<>();
            list.get("enum").forEach(code -> codes.add(code.asString()));
            assertThat(format.fields())
                    .as(list.get("title").asString())
                    .anyMatch(field -> field.values() != null
                            && List.copyOf(field.values().labels().keySet()).equals(codes));
        }
        for (Field field : format.fields()) {
            String definition = schema.get("properties").get(field.name()).toString();
            assertThat(field.isList()).as(field.name()).isEqualTo(definition.contains("\"array\""));
            assertThat(field.cardinality() == Cardinality.SOME)
                    .as(field.name())
                    .isEqualTo(definition.contains("\"minItems\":1"));
            assertThat(field.kind().isNumber())
                    .as(field.name())
                    .isEqualTo(definition.contains("\"number\"") || definition.contains("\"integer\""));
        }
    }

    private static List<String> demanded(Format format) {
        return format.fields().stream()
                .filter(field -> field.necessity() != Necessity.OPTIONAL)
                .map(Field::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static JsonNode schema(String name) throws IOException {
        return JSON.readTree(Files.readString(SharedData.file(name)));
    }
}
