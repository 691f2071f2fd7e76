package fr.maillage.directory.territory.official;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of communes or of EPCI as CSV, told apart by its columns. Columns beyond those are ignored. */
record CsvList(Path file) implements OfficialList {
    private static final List<String> OF_COMMUNES = List.of("code_insee", "nom", "departement", "region", "siren_epci");
    private static final List<String> OF_EPCI = List.of("siren", "nom");
    private static final String OTHER_THAN_COMMUNE = "territory.import.part";

    @Override
    public void readTo(Reader reader) throws IOException, Unreadable {
        try (var rows = CsvText.open(file)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    check(row.getHeader());
                    first = false;
                }
                read(row, reader);
            }
            if (first) {
                throw new Unreadable("territory.import.empty");
            }
        } catch (CsvParseException e) {
            throw new Unreadable("territory.import.broken");
        } catch (IllegalStateException twice) {
            throw new Unreadable("territory.import.broken");
        }
    }

    private static void check(List<String> header) throws Unreadable {
        if (!header.containsAll(OF_COMMUNES) && !header.containsAll(OF_EPCI)) {
            throw new Unreadable(
                    "territory.import.columns",
                    String.join(", ", OF_COMMUNES),
                    String.join(", ", OF_EPCI),
                    header.stream()
                            .limit(20)
                            .map(CsvList::shortened)
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("–"));
        }
    }

    private static void read(NamedCsvRecord row, Reader reader) {
        long line = row.getStartingLineNumber();
        String name = of(row, "nom");
        if (!row.getHeader().contains("code_insee")) {
            String siren = of(row, "siren");
            if (Codes.epci(siren) && name != null) {
                reader.epci(new OfficialEpci(siren, name, integer(of(row, "population_municipale"))));
            } else {
                reader.refused(line, "territory.import.siren", shortened(siren));
            }
            return;
        }
        String type = of(row, "type");
        String code = of(row, "code_insee");
        if (type != null && !type.equals("commune-actuelle")) {
            reader.refused(line, OTHER_THAN_COMMUNE, shortened(type));
        } else if (!Codes.commune(code) || name == null) {
            reader.refused(line, "territory.import.code", shortened(code));
        } else {
            reader.commune(line, commune(row, code, name));
        }
    }

    private static OfficialCommune commune(NamedCsvRecord row, String code, String name) {
        String siren = of(row, "siren_epci");
        String epciName = of(row, "nom_epci");
        String postcodes = of(row, "codes_postaux");
        Double latitude = decimal(of(row, "latitude"));
        Double longitude = decimal(of(row, "longitude"));
        return new OfficialCommune(
                code,
                name,
                of(row, "region"),
                of(row, "departement"),
                Codes.epci(siren) ? new OfficialEpci(siren, epciName == null ? siren : epciName, null) : null,
                postcodes == null ? List.of() : Arrays.asList(postcodes.split("[^0-9]+")),
                integer(of(row, "population")),
                latitude == null || longitude == null ? null : Position.of(latitude, longitude));
    }

    private static @Nullable String of(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static @Nullable Integer integer(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Double decimal(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,3}([.,]\\d{1,15})?")
                ? Double.valueOf(text.replace(',', '.'))
                : null;
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "–" : text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
