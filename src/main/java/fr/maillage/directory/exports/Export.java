package fr.maillage.directory.exports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.RecordWriter;
import fr.maillage.directory.mapping.Mapping;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be exported, each under its file name: which entries, in which format, for whom. */
public enum Export {
    PLACES("lieux-mediation-numerique.csv", Mapping.PLACES, Format.PLACES, false),
    PLACES_TABLE("lieux-tableur.csv", Mapping.PLACES, Format.PLACES, true),
    PLACES_AS_ORGANISATIONS("lieux-data-inclusion-structures.json", Mapping.PLACES, Format.ORGANISATIONS, false),
    ORGANISATIONS("data-inclusion-structures.json", Mapping.ORGANISATIONS, Format.ORGANISATIONS, false),
    ORGANISATIONS_TABLE("structures-tableur.csv", Mapping.ORGANISATIONS, Format.ORGANISATIONS, true),
    ORGANISATIONS_AS_PLACES("structures-lieux-mediation-numerique.csv", Mapping.ORGANISATIONS, Format.PLACES, false),
    SERVICES("data-inclusion-services.json", Mapping.SERVICES, Format.SERVICES, false),
    SERVICES_TABLE("services-tableur.csv", Mapping.SERVICES, Format.SERVICES, true);

    private final String file;
    private final Mapping entries;
    private final Format format;
    private final boolean spreadsheet;

    Export(String file, Mapping entries, Format format, boolean spreadsheet) {
        this.file = file;
        this.entries = entries;
        this.format = format;
        this.spreadsheet = spreadsheet;
    }

    static Optional<Export> named(String file) {
        return Arrays.stream(values()).filter(each -> each.file.equals(file)).findFirst();
    }

    public String file() {
        return file;
    }

    /** As message keys say it. */
    public String key() {
        return "exports." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Mapping entries() {
        return entries;
    }

    public Format format() {
        return format;
    }

    boolean isSpreadsheet() {
        return spreadsheet;
    }

    String mediaType() {
        return file.endsWith(".json") ? "application/json" : "text/csv;charset=UTF-8";
    }

    RecordWriter writer(OutputStream out) throws IOException {
        return spreadsheet ? format.spreadsheet(out) : format.exchange(out);
    }
}
