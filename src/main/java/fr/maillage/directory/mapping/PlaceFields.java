package fr.maillage.directory.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Entries as places of <em>lieux de médiation numérique</em>. */
final class PlaceFields {
    /** Schema 1.0.2: presentation_resume. */
    private static final int LONGEST_SUMMARY = 280;

    private PlaceFields() {}

    static Map<String, Object> of(ListedEntry entry) {
        EntryDraft draft = entry.draft();
        EntryDraft.Codes codes = draft.codes();
        String website = draft.contact().website();
        var columns = new Columns(new LinkedHashMap<>())
                .put("id", draft.record().id())
                .put("pivot", Objects.requireNonNullElse(draft.siret(), PlaceDrafts.UNKNOWN_PIVOT))
                .put("nom", draft.name())
                .location(draft.location())
                .put("telephone", draft.contact().phone())
                .put("courriels", draft.contact().emails())
                .put("site_web", website.isEmpty() ? List.of() : List.of(website))
                .put("horaires", draft.openingHours())
                .put("presentation_resume", draft.summary().length() > LONGEST_SUMMARY ? "" : draft.summary())
                .put("presentation_detail", draft.description())
                .put("source", draft.source())
                .put("structure_parente", entry.parentName())
                .put("date_maj", draft.updatedOn());
        put(columns, "services", codes.themes());
        put(columns, "publics_specifiquement_adresses", codes.publics());
        put(columns, "prise_en_charge_specifique", codes.publics());
        put(columns, "frais_a_charge", codes.fees());
        put(columns, "modalites_acces", codes.access());
        put(columns, "modalites_accompagnement", codes.reception());
        return columns.fields();
    }

    private static void put(Columns columns, String field, List<String> codes) {
        columns.put(field, Correspondence.PLACES.values(field, codes));
    }
}
