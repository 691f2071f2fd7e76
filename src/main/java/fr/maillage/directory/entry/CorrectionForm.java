package fr.maillage.directory.entry;

import fr.maillage.directory.hours.OpeningHours;
import fr.maillage.directory.hours.Reading;
import fr.maillage.web.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the coordination writes in an entry, as it was typed; each name is a column. */
record CorrectionForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String phone,
        @Nullable String website,
        @Nullable String opening_hours) {
    private static final int LONGEST_NAME = 150; // data.inclusion, nom
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 10_000; // data.inclusion, description

    /** The columns a person may write, in the order of the form. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("name", text(name));
        values.put("summary", text(summary));
        values.put("description", text(description));
        values.put("address", text(address));
        values.put("postcode", text(postcode));
        values.put("city", text(city));
        values.put("phone", text(phone));
        values.put("website", text(website));
        values.put("opening_hours", text(opening_hours));
        return values;
    }

    String chosenKind() {
        return switch (kind) {
            case "service", "organisation" -> kind;
            case null, default -> "place";
        };
    }

    static CorrectionForm of(Entry entry) {
        return new CorrectionForm(
                entry.kind(),
                entry.name(),
                entry.summary(),
                entry.description(),
                entry.address().street(),
                entry.address().postcode(),
                entry.address().city(),
                entry.contact().phone(),
                entry.contact().website(),
                entry.openingHours());
    }

    Problems problems() {
        var problems = Problems.none().addIf(text(name).isEmpty(), "name", "form.required");
        values().forEach((column, value) -> {
            int most =
                    column.equals("name") ? LONGEST_NAME : column.equals("description") ? LONGEST_TEXT : LONGEST_LINE;
            problems.addIf(value.length() > most, column, "report.too-long", most);
        });
        return problems.addIf(
                        !text(postcode).isEmpty() && !text(postcode).matches("\\d{5}"),
                        "postcode",
                        "entry.postcode.wrong")
                .addIf(
                        !text(website).isEmpty() && !text(website).matches("https?://\\S+"),
                        "website",
                        "entry.website.wrong")
                .addIf(
                        !text(opening_hours).isEmpty()
                                && !(OpeningHours.parse(text(opening_hours)) instanceof Reading.Understood),
                        "opening_hours",
                        "entry.hours.wrong");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
