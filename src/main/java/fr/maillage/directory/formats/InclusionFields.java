package fr.maillage.directory.formats;

import static fr.maillage.directory.formats.Field.closed;
import static fr.maillage.directory.formats.Field.of;
import static fr.maillage.directory.formats.Field.text;

import java.util.List;

/** data.inclusion, schema v1 as of 1.0.8 (2026-04-27): structures and services. */
final class InclusionFields {
    static final String PUBLICS = "publics";
    private static final String LISTS = "data-inclusion-1.0.8/";
    private static final String POSTAL_CODE = "[0-9]{5}";
    private static final String COMMUNE_CODE = "\\w{5}";

    private InclusionFields() {}

    static List<Field> organisations() {
        return List.of(
                text("source").vital().between(1, Format.LONGEST_SOURCE),
                text("id").vital().between(1, Format.LONGEST_ID),
                text("nom").vital().between(3, 150),
                of(Kind.DATE, "date_maj").required(),
                text("description").between(5, 10_000),
                of(Kind.URL, "lien_source"),
                of(Kind.SIRET, "siret"),
                text("commune").between(0, Format.LONGEST_LINE),
                of(Kind.POSTAL_CODE, "code_postal").matching(POSTAL_CODE),
                of(Kind.COMMUNE_CODE, "code_insee").matching(COMMUNE_CODE),
                text("adresse").between(0, Format.LONGEST_LINE),
                text("complement_adresse").between(0, Format.LONGEST_LINE),
                of(Kind.DECIMAL, Coordinates.LONGITUDE),
                of(Kind.DECIMAL, Coordinates.LATITUDE),
                text("telephone").between(0, Format.LONGEST_LINE),
                of(Kind.EMAIL, "courriel"),
                of(Kind.URL, "site_web"),
                of(Kind.OPENING_HOURS, "horaires_accueil"),
                of(Kind.URL, "accessibilite_lieu"),
                closed("reseaux_porteurs", LISTS + "reseaux-porteurs").many());
    }

    static List<Field> services() {
        return List.of(
                text("source").vital().between(1, Format.LONGEST_SOURCE),
                text("structure_id").vital().between(1, Format.LONGEST_ID),
                text("id").vital().between(1, Format.LONGEST_ID),
                text("nom").vital().between(3, 150),
                text("description").required().between(5, 10_000),
                of(Kind.URL, "lien_source"),
                of(Kind.DATE, "date_maj").required(),
                closed("type", LISTS + "types-de-services"),
                closed("thematiques", LISTS + "thematiques").many(),
                closed("frais", LISTS + "frais"),
                text("frais_precisions"),
                closed(PUBLICS, LISTS + "publics").some(),
                text("publics_precisions"),
                text("conditions_acces"),
                text("commune").between(0, Format.LONGEST_LINE),
                of(Kind.POSTAL_CODE, "code_postal").matching(POSTAL_CODE),
                of(Kind.COMMUNE_CODE, "code_insee").matching(COMMUNE_CODE),
                text("adresse").between(0, Format.LONGEST_LINE),
                text("complement_adresse").between(0, Format.LONGEST_LINE),
                of(Kind.DECIMAL, Coordinates.LONGITUDE),
                of(Kind.DECIMAL, Coordinates.LATITUDE),
                text("telephone").between(0, Format.LONGEST_LINE),
                of(Kind.EMAIL, "courriel"),
                closed("modes_accueil", LISTS + "modes-accueil").many(),
                of(Kind.ZONE, "zone_eligibilite").some().matching("\\w{5}|\\w{2,3}|[0-9]{9}|france"),
                text("contact_nom_prenom"),
                of(Kind.URL, "lien_mobilisation"),
                closed("modes_mobilisation", LISTS + "modes-mobilisation").some(),
                closed("mobilisable_par", LISTS + "personnes-mobilisatrices").some(),
                text("mobilisation_precisions"),
                of(Kind.DECIMAL, "volume_horaire_hebdomadaire").between(0, Integer.MAX_VALUE),
                of(Kind.INTEGER, "nombre_semaines").between(1, Integer.MAX_VALUE),
                of(Kind.OPENING_HOURS, "horaires_accueil"));
    }
}
