package fr.maillage.directory.search;

import fr.maillage.directory.entry.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the cards of a page from the JSON that the one query answers with. */
@Component
class Cards {
    private final JsonMapper json;
    private final Hours hours;

    Cards(JsonMapper json, Hours hours) {
        this.json = json;
        this.hours = hours;
    }

    List<Card> read(@Nullable String array, Instant moment) {
        if (array == null) {
            return List.of();
        }
        return StreamSupport.stream(json.readTree(array).spliterator(), false)
                .map(node -> card(node, moment))
                .toList();
    }

    private Card card(JsonNode node, Instant moment) {
        var distance = node.get("distance");
        var updated = text(node, "updated");
        var checked = text(node, "checked");
        var commune = text(node, "commune");
        String place = commune == null ? "" : commune;
        var now = Hours.timeAt(place, moment);
        return new Card(
                node.get("n").asInt(),
                distance.isNull() ? null : Double.valueOf(distance.asDouble()),
                node.get("id").asLong(),
                required(node, "kind"),
                required(node, "name"),
                required(node, "summary"),
                required(node, "address"),
                required(node, "city"),
                required(node, "phone"),
                texts(node, "themes"),
                texts(node, "publics"),
                texts(node, "fees"),
                texts(node, "access"),
                required(node, "source"),
                updated == null ? null : LocalDate.parse(updated),
                checked == null ? null : Instant.parse(checked),
                node.get("gone").asBoolean(),
                hours.status(required(node, "hours"), place, now),
                now);
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.get(name);
        return value.isNull() ? null : value.asString();
    }

    private static String required(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static List<String> texts(JsonNode node, String name) {
        return StreamSupport.stream(node.get(name).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
