package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.mapping.EntryDraft;
import fr.maillage.directory.mapping.RecordJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The rows of one run, going to wait in {@code import_row} until someone decides. */
final class StagedRows {
    private final long run;
    private final Format format;
    private final CopyBatch batch;
    private final CopyBatch refused;
    private int count;

    StagedRows(Copying copying, long run, Format format) {
        this.run = run;
        this.format = format;
        this.batch = new CopyBatch(copying, "import_row", "run_id, position, spoilt, kept, " + EntryColumns.all());
        this.refused = new CopyBatch(copying, "import_refused", "run_id, source_id");
    }

    /** @param spoilt the fields that the file has and nobody can take */
    void add(long position, EntryDraft draft, List<String> spoilt) {
        add(position, draft, spoilt, List.of());
    }

    /** @param kept the spoilt fields in which the draft holds what their source said before */
    void addMended(long position, EntryDraft draft, List<String> kept) {
        add(position, draft, List.of(), kept);
    }

    private void add(long position, EntryDraft draft, List<String> spoilt, List<String> kept) {
        String record = RecordJson.write(format, draft.record());
        batch.add(2 * record.length(), row -> {
            row.add(run).add(position).add(spoilt).add(kept);
            write(row, draft, record);
        });
        count++;
    }

    /** Values in the order of {@link EntryColumns}. */
    private static void write(CopyText row, EntryDraft draft, String record) {
        row.add(draft.source()).add(draft.record().id());
        row.add(draft.parentSourceId()).add(draft.updatedOn()).add(record).add(fingerprint(record));
        row.add(draft.name()).add(draft.summary()).add(draft.description());
        var location = draft.location();
        row.add(location.address()).add(location.more()).add(location.postcode());
        row.add(location.city()).add(location.commune());
        row.add(location.latitude()).add(location.longitude());
        var contact = draft.contact();
        row.add(contact.phone()).add(contact.emails()).add(contact.website());
        row.add(draft.openingHours()).add(draft.siret());
        var codes = draft.codes();
        row.add(codes.themes()).add(codes.publics()).add(codes.fees());
        row.add(codes.access()).add(codes.reception());
    }

    /** A record that cannot be taken is still at its source: it has not disappeared. */
    void addRefused(String id) {
        refused.add(id.length(), row -> row.add(run).add(id));
    }

    void send() {
        batch.send();
        refused.send();
    }

    int count() {
        return count;
    }

    private static byte[] fingerprint(String record) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
