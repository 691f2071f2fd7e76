package fr.maillage.directory.formats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes up records that the schema admits, with the texts most likely to go wrong on the way. */
final class SoundRecords {
    private static final String[] PIECES = {
        "a", "é", "’", "'", "\"", ",", ";", "|", "\n", "\r\n", "\t", " ", "=", "+", "-", "@", "{", "[", "\\", "😀", "ﬁ",
        "sep="
    };

    private final Format format;
    private final Random random;

    SoundRecords(Format format, Random random) {
        this.format = format;
        this.random = random;
    }

    SourceRecord next() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Field field : format.fields()) {
            boolean position = field.name().endsWith("itude");
            if (field.necessity() != Necessity.OPTIONAL || position || random.nextBoolean()) {
                fields.put(field.name(), position ? position(field.name()) : value(field));
            } else if (format != Format.PLACES && random.nextBoolean()) {
                fields.put(field.name(), null);
            }
        }
        return new SourceRecord((String) Objects.requireNonNull(fields.get(Format.ID)), fields);
    }

    private BigDecimal position(String name) {
        int digits = random.nextInt(8);
        long whole = name.equals("latitude") ? 43 + random.nextInt(6) : random.nextInt(6) - 1;
        return new BigDecimal(BigInteger.valueOf(whole).multiply(BigInteger.TEN.pow(digits)), digits)
                .add(new BigDecimal(BigInteger.valueOf(random.nextInt(digits == 0 ? 1 : 10)), digits));
    }

    private Object value(Field field) {
        if (!field.isList()) {
            return single(field);
        }
        List<Object> values = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Object value = single(field);
            if (!values.contains(value) && !values.contains("tous-publics") && !value.equals("tous-publics")) {
                values.add(value);
            }
        }
        return values.isEmpty() ? List.of("tous-publics") : List.copyOf(values);
    }

    private Object single(Field field) {
        return switch (field.kind()) {
            case TEXT -> text(Math.max(field.min(), 1), Math.min(field.max(), 100));
            case INTEGER -> 1 + random.nextInt(52);
            case DECIMAL -> new BigDecimal(BigInteger.valueOf(random.nextInt(100_000)), random.nextInt(5));
            case DATE -> LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3000));
            case URL -> pick("https://exemple.fr/a?b=c#d", "http://exemple.fr", "https://exemple.fr:8443/é,;");
            case EMAIL -> pick("contact@exemple.fr", "l.o'neil+x@sous.exemple.org");
            case PHONE -> "+33" + (100_000_000 + random.nextInt(800_000_000));
            case PIVOT -> pick("00000000000000", "73282932000074", "W561000000");
            case SIRET -> "73282932000074";
            case POSTAL_CODE -> pick("01000", "56110", "97400");
            case COMMUNE_CODE -> pick("2A004", "56066", "01001");
            case ZONE -> pick("france", "2A", "56066", "200093201", "99100");
            case CLOSED ->
                pick(Objects.requireNonNull(field.values()).labels().keySet().toArray(String[]::new));
            case OPENING_HOURS -> pick("Mo-Fr 09:00-12:00,14:00-17:00; PH off", "24/7", "Sa 08:30-12:00");
        };
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String text(int shortest, int longest) {
        Supplier<String> piece = () -> PIECES[random.nextInt(PIECES.length)];
        StringBuilder text = new StringBuilder("b");
        int length = shortest + random.nextInt(20);
        while (text.length() < length) {
            text.insert(0, piece.get());
        }
        text.append(random.nextBoolean() ? piece.get() : "");
        return text.length() > longest ? text.substring(0, shortest) : text.toString();
    }
}
