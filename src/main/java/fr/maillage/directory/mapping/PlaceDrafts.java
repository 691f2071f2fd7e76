package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.SourceRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places of <em>lieux de médiation numérique</em> as entries. */
final class PlaceDrafts {
    /** Who gave a place whose column {@code source} is empty. */
    static final String UNNAMED_SOURCE = "lieux-mediation-numerique";

    static final String UNKNOWN_PIVOT = "00000000000000";

    private PlaceDrafts() {}

    static EntryDraft of(SourceRecord record) {
        Values values = new Values(record);
        String source = values.text("source");
        return new EntryDraft(
                source.isEmpty() ? UNNAMED_SOURCE : source,
                null,
                values.date("date_maj"),
                record,
                values.text("nom"),
                values.text("presentation_resume"),
                values.text("presentation_detail"),
                values.location(),
                new EntryDraft.Contact(values.text("telephone"), values.texts("courriels"), values.first("site_web")),
                values.text("horaires"),
                siret(values.text("pivot")),
                codes(record));
    }

    /** A pivot may also be an RNA or a RIDET, which are no SIRET. */
    private static @Nullable String siret(String pivot) {
        return pivot.matches("[0-9]{14}") && !pivot.equals(UNKNOWN_PIVOT) ? pivot : null;
    }

    private static EntryDraft.Codes codes(SourceRecord record) {
        return new EntryDraft.Codes(
                translated(record, "services"),
                translated(record, "publics_specifiquement_adresses", "prise_en_charge_specifique"),
                translated(record, "frais_a_charge"),
                translated(record, "modalites_acces"),
                translated(record, "modalites_accompagnement"));
    }

    private static List<String> translated(SourceRecord record, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> record.texts(field).stream()
                        .flatMap(value -> Correspondence.PLACES.codes(field, value).stream()))
                .distinct()
                .toList();
    }
}
