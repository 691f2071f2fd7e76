package fr.maillage.directory.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes records as one JSON array. A field that has neither a value nor a written null is left out. */
final class JsonRecordWriter implements RecordWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final Format format;
    private final JsonGenerator json;

    JsonRecordWriter(Format format, OutputStream out) throws IOException {
        this.format = format;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartArray();
    }

    @Override
    public void write(SourceRecord record) throws IOException {
        try {
            json.writeRaw('\n');
            json.writeStartObject();
            Map<String, @Nullable Object> fields = record.fields();
            for (Field field : format.fields()) {
                if (fields.containsKey(field.name())) {
                    json.writeName(field.name());
                    writeValue(fields.get(field.name()));
                }
            }
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    private void writeValue(@Nullable Object value) {
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

    @Override
    public void close() throws IOException {
        try {
            json.writeEndArray();
            json.close();
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }
}
