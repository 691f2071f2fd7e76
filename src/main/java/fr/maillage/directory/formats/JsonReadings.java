package fr.maillage.directory.formats;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the records of a JSON array, or of objects one after the other, token by token. */
final class JsonReadings implements Readings {
    /** The formats nest twice; more is passed over up to here, then refused. */
    static final int DEEPEST = 100;

    private static final int MOST_UNKNOWN = 20;
    /** Of an identifier that is worth repeating: a record that is refused for its length is counted by it. */
    private static final int LONGEST_ID = 500;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final Format format;
    private final Characters characters;
    private final Limits limits;
    private final JsonParser json;
    private final Examination examination;
    private final Set<String> unknown = new HashSet<>();
    private final Deque<Reading> waiting = new ArrayDeque<>();
    private @Nullable JsonToken opening;
    private boolean saidEncoding;
    private long rank;

    JsonReadings(Format format, Characters characters, Limits limits) throws IOException {
        this.format = format;
        this.characters = characters;
        this.limits = limits;
        this.examination = new Examination(format);
        try {
            this.json = JSON.createParser(ObjectReadContext.empty(), characters);
        } catch (JacksonException e) {
            throw JsonMistakes.refusal(e);
        }
    }

    @Override
    public @Nullable Reading next() throws IOException {
        Reading first = waiting.poll();
        if (first != null) {
            return first;
        }
        try {
            Reading reading = read();
            if (reading != null) {
                waiting.add(reading);
            }
        } catch (JacksonException e) {
            throw JsonMistakes.refusal(e);
        }
        if (characters.strays() > 0 && !saidEncoding) {
            saidEncoding = true;
            waiting.addFirst(notice(null, "", "import.remark.encoding"));
        }
        return waiting.poll();
    }

    private @Nullable Reading read() throws IOException {
        JsonToken token = json.nextToken();
        if (opening == null) {
            opening = token;
            token = token == JsonToken.START_ARRAY ? json.nextToken() : token;
        }
        if (opening == JsonToken.START_ARRAY && token == JsonToken.END_ARRAY) {
            if (json.nextToken() != null) {
                throw new RefusedException("import.refusal.json-trailing");
            }
            return null;
        }
        return token == null ? null : record(token);
    }

    private Reading record(JsonToken token) throws IOException {
        Remarks remarks = new Remarks(++rank);
        if (token != JsonToken.START_OBJECT) {
            String found = token.isScalarValue() ? Characters.printable(Remark.shorten(json.getString())) : "[…]";
            json.skipChildren();
            remarks.refuse(null, found, "import.remark.not-an-object");
            return new Reading.Refused(rank, null, remarks.all());
        }
        BoundedText text = new BoundedText(limits.recordChars());
        Map<String, Raw> raws = raws(text, remarks);
        if (text.isExceeded()) {
            String id = raws.get(Format.ID) instanceof Raw.Text(String value) && value.length() <= LONGEST_ID
                    ? Characters.printable(value)
                    : null;
            remarks.refuse(null, id == null ? "" : id, "import.remark.record-too-long");
            return new Reading.Refused(rank, id, remarks.all());
        }
        return examination.examine(raws, remarks);
    }

    private Map<String, Raw> raws(BoundedText text, Remarks remarks) throws IOException {
        Map<String, Raw> raws = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (format.field(name).isEmpty()) {
                json.skipChildren();
                sayUnknown(name);
            } else if (raws.containsKey(name)) {
                json.skipChildren();
                remarks.warn(name, "", "import.remark.repeated-field");
            } else {
                raws.put(name, JsonValues.read(json, text));
            }
        }
        return raws;
    }

    private void sayUnknown(String name) {
        if (unknown.size() < MOST_UNKNOWN && unknown.add(name)) {
            waiting.add(notice(Remark.shorten(name), name, "import.remark.unknown-field"));
        }
    }

    private static Reading notice(@Nullable String field, String found, String key) {
        return new Reading.Noticed(new Remark(0, field, found, key, List.of(), Severity.WARNED));
    }
}
