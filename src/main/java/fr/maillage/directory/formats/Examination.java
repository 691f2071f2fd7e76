package fr.maillage.directory.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds each record of one file against the schema: what is vital refuses the record, the rest is dropped and said. */
final class Examination {
    private static final String EVERYONE = "tous-publics";

    private final Format format;
    private final SeenIds seen = new SeenIds();

    Examination(Format format) {
        this.format = format;
    }

    Reading examine(Map<String, Raw> raws, Remarks remarks) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Set<String> spoilt = new LinkedHashSet<>();
        for (Field field : format.fields()) {
            Raw raw = raws.get(field.name());
            Object value = raw == null ? null : value(field, raw, remarks);
            if (value != null) {
                fields.put(field.name(), value);
            } else if (isMissing(raw)) {
                sayMissing(field, remarks);
                if (raw instanceof Raw.Nothing && field.necessity() == Necessity.OPTIONAL) {
                    fields.put(field.name(), null);
                }
            } else if (!isEmpty(raw)) {
                spoilt.add(field.name());
            }
        }
        Coordinates.settle(fields, spoilt, remarks);
        separateEveryone(fields, remarks);
        if (!remarks.isRefused()) {
            String id = (String) Objects.requireNonNull(fields.get(Format.ID));
            if (seen.add(id)) {
                return new Reading.Accepted(
                        remarks.position(), new SourceRecord(id, fields), remarks.all(), List.copyOf(spoilt));
            }
            remarks.refuse(Format.ID, id, "import.remark.duplicate-id");
        }
        return new Reading.Refused(
                remarks.position(), fields.get(Format.ID) instanceof String id ? id : null, remarks.all());
    }

    private static boolean isMissing(@Nullable Raw raw) {
        return raw == null || raw instanceof Raw.Nothing || raw instanceof Raw.Text(String text) && text.isBlank();
    }

    /** Said to hold nothing, which is something. */
    private static boolean isEmpty(@Nullable Raw raw) {
        return raw instanceof Raw.Many(List<Raw> items) && items.isEmpty();
    }

    private static void sayMissing(Field field, Remarks remarks) {
        switch (field.necessity()) {
            case VITAL -> remarks.refuse(field.name(), "", "import.remark.missing");
            case REQUIRED -> remarks.warn(field.name(), "", "import.remark.missing-kept");
            case OPTIONAL -> {}
        }
    }

    private static @Nullable Object value(Field field, Raw raw, Remarks remarks) {
        if (raw instanceof Raw.Nothing) {
            return null;
        }
        if (!field.isList()) {
            return single(field, raw, remarks);
        }
        if (raw instanceof Raw.Many(List<Raw> items)) {
            return list(field, items, remarks);
        }
        sayFaulty(field, raw.excerpt(), Checked.faulty("import.remark.type-list"), remarks);
        return null;
    }

    private static @Nullable Object single(Field field, Raw raw, Remarks remarks) {
        return switch (raw) {
            case Raw.Text(String text)
            when !field.kind().isNumber() -> {
                boolean missing = text.isBlank() && (field.necessity() != Necessity.OPTIONAL);
                yield missing ? null : checked(field, text, remarks);
            }
            case Raw.Digits(String text) when field.kind().isNumber() -> checked(field, text, remarks);
            default -> {
                String key = field.kind().isNumber() ? "import.remark.type-number" : "import.remark.type-text";
                sayFaulty(field, raw.excerpt(), Checked.faulty(key), remarks);
                yield null;
            }
        };
    }

    private static @Nullable Object list(Field field, List<Raw> items, Remarks remarks) {
        List<String> values = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Raw item : items) {
            if (!(single(field, item, remarks) instanceof String value)) {
                continue;
            }
            if (field.kind() == Kind.CLOSED && !met.add(value)) {
                remarks.warn(field.name(), value, "import.remark.repeated-value");
            } else {
                values.add(value);
            }
        }
        if (!values.isEmpty()) {
            return List.copyOf(values);
        }
        if (items.isEmpty() && field.cardinality() == Cardinality.SOME) {
            remarks.warn(field.name(), "[]", "import.remark.empty-list");
        }
        return items.isEmpty() && field.cardinality() == Cardinality.ANY ? List.of() : null;
    }

    private static @Nullable Object checked(Field field, String text, Remarks remarks) {
        String clean = Characters.printable(text);
        if (!clean.equals(text)) {
            remarks.warn(field.name(), clean, "import.remark.control-characters");
            if (clean.isBlank()) {
                sayMissing(field, remarks);
                return null;
            }
        }
        Checked checked = field.kind().check(field, clean);
        if (checked.key() != null && checked.value() != null) {
            remarks.warn(field.name(), clean, checked.key(), checked.args().toArray());
        } else if (checked.key() != null) {
            sayFaulty(field, clean, checked, remarks);
        }
        return checked.value();
    }

    private static void sayFaulty(Field field, String found, Checked checked, Remarks remarks) {
        String key = Objects.requireNonNull(checked.key());
        if (field.necessity() == Necessity.VITAL) {
            remarks.refuse(field.name(), found, key, checked.args().toArray());
        } else {
            remarks.warn(field.name(), found, key, checked.args().toArray());
        }
    }

    /** The schema of services: "tous-publics" stands alone. What is more precise wins. */
    private static void separateEveryone(Map<String, @Nullable Object> fields, Remarks remarks) {
        if (fields.get(InclusionFields.PUBLICS) instanceof List<?> publics
                && publics.size() > 1
                && publics.contains(EVERYONE)) {
            fields.put(
                    InclusionFields.PUBLICS,
                    publics.stream().filter(value -> !EVERYONE.equals(value)).toList());
            remarks.warn(InclusionFields.PUBLICS, EVERYONE, "import.remark.everyone-and-others");
        }
    }
}
