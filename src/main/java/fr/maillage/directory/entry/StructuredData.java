package fr.maillage.directory.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An entry in the words of schema.org, as search engines read it. */
@Component
class StructuredData {
    private final JsonMapper json;

    StructuredData(JsonMapper json) {
        this.json = json;
    }

    /** JSON-LD that may stand inside a script element: no "&lt;" is left in it. */
    String of(Entry entry, String address) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put(
                "@type",
                switch (entry.kind()) {
                    case "service" -> "Service";
                    case "organisation" -> "Organization";
                    default -> "Place";
                });
        data.put("@id", address);
        data.put("name", entry.name());
        put(data, "description", entry.summary().isBlank() ? entry.description() : entry.summary());
        put(data, "telephone", entry.contact().phone());
        put(data, "url", entry.contact().website());
        if (!entry.contact().emails().isEmpty()) {
            data.put("email", entry.contact().emails().getFirst());
        }
        if (!entry.kind().equals("service")) {
            data.put("address", postal(entry.address()));
            var position = entry.position();
            if (position != null && entry.kind().equals("place")) {
                data.put(
                        "geo",
                        Map.of(
                                "@type",
                                "GeoCoordinates",
                                "latitude",
                                position.latitude(),
                                "longitude",
                                position.longitude()));
            }
            if (!entry.openingHours().isBlank()) {
                data.put("openingHours", List.of(entry.openingHours().split("\\s*;\\s*")));
            }
        }
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static Map<String, Object> postal(Entry.Address address) {
        Map<String, Object> postal = new LinkedHashMap<>();
        postal.put("@type", "PostalAddress");
        put(postal, "streetAddress", address.street());
        put(postal, "postalCode", address.postcode());
        put(postal, "addressLocality", address.city());
        postal.put("addressCountry", "FR");
        return postal;
    }

    private static void put(Map<String, Object> data, String name, String value) {
        if (!value.isBlank()) {
            data.put(name, value);
        }
    }
}
