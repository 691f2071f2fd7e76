package fr.maillage.directory.entry;

import fr.maillage.directory.formats.WebAddress;
import fr.maillage.web.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the coordination writes in an entry, as it was typed; each name is a column.
 *
 * @param emails separated by spaces, commas or semicolons
 * @param parent the organisation's name
 * @param parent_for the name for which {@code parent_id} was chosen: for another one it says nothing
 * @param parent_id the number of the organisation
 * @param updated_at the state of the entry that was read, as an instant of ISO 8601: another one means someone was faster
 */
record CorrectionForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String phone,
        @Nullable String emails,
        @Nullable String website,
        @Nullable String opening_hours,
        @Nullable String parent,
        @Nullable String parent_for,
        @Nullable String parent_id,
        @Nullable List<String> themes,
        @Nullable List<String> publics,
        @Nullable List<String> fees,
        @Nullable List<String> access,
        @Nullable List<String> reception,
        @Nullable String updated_at) {
    static final CorrectionForm BLANK = new CorrectionForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    /** The lines a person types, in the order of the form. */
    Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("name", text(name));
        lines.put("summary", text(summary));
        lines.put("description", text(description));
        lines.put("address", text(address));
        lines.put("postcode", text(postcode));
        lines.put("city", text(city));
        lines.put("latitude", text(latitude));
        lines.put("longitude", text(longitude));
        lines.put("phone", text(phone));
        lines.put("emails", text(emails));
        lines.put("website", WebAddress.complete(text(website)));
        lines.put("opening_hours", text(opening_hours));
        lines.put("parent_id", text(parent_id));
        return lines;
    }

    String hours() {
        return text(opening_hours);
    }

    /** Null where the form had no field for it: the number alone counts then. */
    @Nullable
    String typedParent() {
        return parent == null ? null : parent.strip();
    }

    boolean parentIsChosen() {
        return !text(parent_id).isEmpty()
                && !text(parent).isEmpty()
                && text(parent).equals(text(parent_for));
    }

    CorrectionForm belongingTo(String organisation) {
        return new CorrectionForm(
                kind,
                name,
                summary,
                description,
                address,
                postcode,
                city,
                latitude,
                longitude,
                phone,
                emails,
                website,
                opening_hours,
                parent,
                parent,
                organisation,
                themes,
                publics,
                fees,
                access,
                reception,
                updated_at);
    }

    CorrectionForm openAt(String hours) {
        return new CorrectionForm(
                kind,
                name,
                summary,
                description,
                address,
                postcode,
                city,
                latitude,
                longitude,
                phone,
                emails,
                website,
                hours,
                parent,
                parent_for,
                parent_id,
                themes,
                publics,
                fees,
                access,
                reception,
                updated_at);
    }

    /** The codes that are ticked, by vocabulary. */
    Map<String, List<String>> codes() {
        var codes = new LinkedHashMap<String, List<String>>();
        codes.put("themes", list(themes));
        codes.put("publics", list(publics));
        codes.put("fees", list(fees));
        codes.put("access", list(access));
        codes.put("reception", list(reception));
        return codes;
    }

    List<String> addresses() {
        return Stream.of(text(emails).split("[\\s,;]+"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }

    String chosenKind() {
        return switch (kind) {
            case "service", "organisation" -> kind;
            case null, default -> "place";
        };
    }

    /** @param held what stands in the entry: who does not touch it need not mend it */
    Problems problems(CorrectionForm held) {
        return new CorrectionRules(this, held).problems();
    }

    /** The entry as it would be typed. */
    static CorrectionForm of(Entry entry) {
        var position = entry.position();
        var parent = entry.parent();
        var facets = entry.facets();
        return new CorrectionForm(
                entry.kind(),
                entry.name(),
                entry.summary(),
                entry.description(),
                entry.address().street(),
                entry.address().postcode(),
                entry.address().city(),
                position == null ? "" : String.valueOf(position.latitude()),
                position == null ? "" : String.valueOf(position.longitude()),
                entry.contact().phone(),
                String.join(", ", entry.contact().emails()),
                entry.contact().website(),
                entry.openingHours(),
                parent == null ? "" : parent.name(),
                parent == null ? "" : parent.name(),
                parent == null ? "" : String.valueOf(parent.id()),
                facets.themes(),
                facets.publics(),
                facets.fees(),
                facets.access(),
                facets.reception(),
                entry.updatedAt().toString());
    }

    private static List<String> list(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
