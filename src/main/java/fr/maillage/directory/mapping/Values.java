package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.SourceRecord;
import fr.maillage.directory.territory.CommuneCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a source's record as the columns of an entry want them: stripped, never null where a column is not. */
record Values(SourceRecord record) {
    String text(String field) {
        return Objects.requireNonNullElse(record.text(field), "").strip();
    }

    @Nullable
    String code(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** The values of a list, or the one value of a plain field. */
    List<String> texts(String field) {
        String one = record.text(field);
        return one == null ? record.texts(field) : List.of(one.strip());
    }

    String first(String field) {
        List<String> all = record.texts(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    @Nullable
    LocalDate date(String field) {
        return record.value(field) instanceof LocalDate date ? date : null;
    }

    EntryDraft.Location location() {
        Double latitude = degrees("latitude");
        Double longitude = degrees("longitude");
        boolean whole = latitude != null && longitude != null;
        return new EntryDraft.Location(
                text("adresse"),
                text("complement_adresse"),
                text("code_postal"),
                text("commune"),
                commune(),
                whole ? latitude : null,
                whole ? longitude : null);
    }

    private @Nullable String commune() {
        String code = code("code_insee");
        return code == null ? null : CommuneCode.current(code);
    }

    private @Nullable Double degrees(String field) {
        return record.value(field) instanceof BigDecimal number ? number.doubleValue() : null;
    }
}
