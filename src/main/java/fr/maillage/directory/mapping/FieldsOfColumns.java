package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.Format;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields of a format say what a column says, for columns that people corrected. */
final class FieldsOfColumns {
    private static final Map<String, List<String>> BOTH = Map.ofEntries(
            Map.entry("name", List.of("nom")),
            Map.entry("address", List.of("adresse")),
            Map.entry("address_more", List.of("complement_adresse")),
            Map.entry("postcode", List.of("code_postal")),
            Map.entry("city", List.of("commune")),
            Map.entry("commune", List.of("code_insee")),
            Map.entry("latitude", List.of("latitude", "longitude")),
            Map.entry("longitude", List.of("latitude", "longitude")),
            Map.entry("phone", List.of("telephone")));

    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            Map.entry("summary", List.of("presentation_resume")),
            Map.entry("description", List.of("presentation_detail")),
            Map.entry("emails", List.of("courriels")),
            Map.entry("website", List.of("site_web")),
            Map.entry("opening_hours", List.of("horaires")),
            Map.entry("siret", List.of("pivot")),
            Map.entry("themes", List.of("services")),
            Map.entry("publics", List.of("publics_specifiquement_adresses", "prise_en_charge_specifique")),
            Map.entry("fees", List.of("frais_a_charge")),
            Map.entry("access", List.of("modalites_acces")),
            Map.entry("reception", List.of("modalites_accompagnement")));

    private static final Map<String, List<String>> ORGANISATIONS = Map.of(
            "description", List.of("description"),
            "emails", List.of("courriel"),
            "website", List.of("site_web"),
            "opening_hours", List.of("horaires_accueil"),
            "siret", List.of("siret"));

    private static final Map<String, List<String>> SERVICES = Map.of(
            "description", List.of("description"),
            "emails", List.of("courriel"),
            "website", List.of("lien_mobilisation"),
            "opening_hours", List.of("horaires_accueil"),
            "themes", List.of("thematiques"),
            "publics", List.of("publics"),
            "fees", List.of("frais"),
            "access", List.of("modes_mobilisation"),
            "reception", List.of("modes_accueil"));

    private FieldsOfColumns() {}

    static List<String> fields(Format format, Set<String> columns) {
        Map<String, List<String>> own = switch (format) {
            case PLACES -> PLACES;
            case ORGANISATIONS -> ORGANISATIONS;
            case SERVICES -> SERVICES;
        };
        return columns.stream()
                .flatMap(column -> BOTH.getOrDefault(column, own.getOrDefault(column, List.of())).stream())
                .distinct()
                .toList();
    }
}
