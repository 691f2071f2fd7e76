package fr.maillage.directory.formats;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes the value at the parser's current token, keeping no more of it than the record's budget allows. */
final class JsonValues {
    /** What an item of a list costs beside its text. */
    private static final int ITEM = 16;

    private JsonValues() {}

    static Raw read(JsonParser json, BoundedText text) {
        JsonToken token = json.currentToken();
        return token == JsonToken.START_ARRAY ? many(json, text) : single(json, token, text);
    }

    private static Raw many(JsonParser json, BoundedText text) {
        List<Raw> items = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            Raw item = single(json, token, text);
            text.spend(ITEM);
            if (!text.isExceeded()) {
                items.add(item);
            }
        }
        return new Raw.Many(items);
    }

    private static Raw single(JsonParser json, JsonToken token, BoundedText text) {
        return switch (token) {
            case VALUE_STRING -> {
                json.readString(text);
                yield new Raw.Text(text.take());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Raw.Digits(json.getString());
            case VALUE_NULL -> new Raw.Nothing();
            case VALUE_TRUE, VALUE_FALSE -> new Raw.Foreign(json.getString());
            default -> {
                json.skipChildren();
                yield new Raw.Foreign(token == JsonToken.START_ARRAY ? "[…]" : "{…}");
            }
        };
    }
}
