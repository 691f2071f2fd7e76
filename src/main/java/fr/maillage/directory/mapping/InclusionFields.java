package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries as structures and services of data.inclusion. */
final class InclusionFields {
    /** Schema 1.0.8: nom, description. */
    private static final int SHORTEST_NAME = 3;

    private static final int LONGEST_NAME = 150;
    private static final int SHORTEST_DESCRIPTION = 5;
    private static final int LONGEST_DESCRIPTION = 10_000;

    private InclusionFields() {}

    static Map<String, Object> of(ListedEntry entry, Format format) {
        EntryDraft draft = entry.draft();
        String description = draft.description().isBlank() ? draft.summary() : draft.description();
        List<String> emails = draft.contact().emails();
        var columns = new Columns(new LinkedHashMap<>())
                .put("source", draft.source())
                .put("id", draft.record().id())
                .put("nom", within(draft.name(), SHORTEST_NAME, LONGEST_NAME))
                .put("date_maj", draft.updatedOn())
                .put("description", within(description, SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION))
                .location(draft.location())
                .put("telephone", draft.contact().phone())
                .put("courriel", emails.isEmpty() ? null : emails.getFirst())
                .put("horaires_accueil", draft.openingHours());
        if (format == Format.ORGANISATIONS) {
            columns.put("siret", draft.siret()).put("site_web", draft.contact().website());
        } else {
            service(columns, draft);
        }
        return columns.fields();
    }

    private static void service(Columns columns, EntryDraft draft) {
        EntryDraft.Codes codes = draft.codes();
        columns.put("structure_id", draft.parentSourceId())
                .put("thematiques", known(codes.themes(), "thematiques"))
                .put("publics", known(codes.publics(), "publics"))
                .put("frais", known(codes.fees(), "frais").stream().findFirst().orElse(null))
                .put("modes_mobilisation", known(codes.access(), "modes_mobilisation"))
                .put("modes_accueil", known(codes.reception(), "modes_accueil"))
                .put("lien_mobilisation", draft.contact().website());
    }

    private static List<String> known(List<String> codes, String field) {
        var list = Format.SERVICES.field(field).orElseThrow().values();
        return codes.stream()
                .filter(code -> list != null && list.contains(code))
                .toList();
    }

    /** Cut at the schema's length; nothing rather than what is too short for it. */
    private static String within(String text, int least, int most) {
        return text.length() < least ? "" : text.substring(0, Math.min(text.length(), most));
    }
}
