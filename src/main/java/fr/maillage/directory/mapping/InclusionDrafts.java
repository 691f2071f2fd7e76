package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Structures and services of data.inclusion as entries: the directory's codes are already theirs. */
final class InclusionDrafts {
    private InclusionDrafts() {}

    static EntryDraft organisation(SourceRecord record) {
        Values values = new Values(record);
        return draft(values, null, values.text("site_web"), values.code("siret"), EntryDraft.Codes.NONE);
    }

    static EntryDraft service(SourceRecord record) {
        Values values = new Values(record);
        var codes = new EntryDraft.Codes(
                values.texts("thematiques"),
                values.texts("publics"),
                values.texts("frais"),
                values.texts("modes_mobilisation"),
                values.texts("modes_accueil"));
        return draft(values, values.code("structure_id"), values.text("lien_mobilisation"), null, codes);
    }

    private static EntryDraft draft(
            Values values, @Nullable String parent, String website, @Nullable String siret, EntryDraft.Codes codes) {
        return new EntryDraft(
                values.text("source"),
                parent,
                values.date("date_maj"),
                values.record(),
                values.text("nom"),
                "",
                values.text("description"),
                values.location(),
                new EntryDraft.Contact(values.text("telephone"), values.texts("courriel"), website),
                values.text("horaires_accueil"),
                siret,
                codes);
    }
}
