package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.Field;
import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Kind;
import fr.maillage.directory.formats.SourceRecord;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as one JSON object and back, nothing lost. The writing is canonical: fields in the order of the schema,
 * numbers in full with the digits their source gave, so that equal records are equal texts.
 */
public final class RecordJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RecordJson() {}

    public static String write(Format format, SourceRecord record) {
        var text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (Field field : format.fields()) {
                if (record.fields().containsKey(field.name())) {
                    json.writeName(field.name());
                    write(json, record.value(field.name()));
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case BigDecimal number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case List<?> values -> {
                json.writeStartArray();
                values.forEach(item -> json.writeString(String.valueOf(item)));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    /** @param id the identifier at the source, where the record itself may have none */
    public static SourceRecord read(Format format, String id, String text) {
        JsonNode object = MAPPER.readTree(text);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Field field : format.fields()) {
            JsonNode value = object.get(field.name());
            if (value != null) {
                fields.put(field.name(), value(field, value));
            }
        }
        return new SourceRecord(id, fields);
    }

    private static @Nullable Object value(Field field, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (field.isList()) {
            return value.values().stream().map(JsonNode::asString).toList();
        }
        return switch (field.kind()) {
            case Kind.DECIMAL -> value.decimalValue();
            case Kind.INTEGER -> value.intValue();
            case Kind.DATE -> LocalDate.parse(value.asString());
            default -> value.asString();
        };
    }
}
