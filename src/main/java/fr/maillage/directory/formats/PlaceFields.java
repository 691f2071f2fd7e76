package fr.maillage.directory.formats;

import static fr.maillage.directory.formats.Field.closed;
import static fr.maillage.directory.formats.Field.of;
import static fr.maillage.directory.formats.Field.text;

import java.util.List;

/** <em>Lieux de médiation numérique</em>, schema 1.0.2 of 2024-04-11 (La MedNum), in the order of its columns. */
final class PlaceFields {
    private static final String LISTS = "mednum-1.0.2/";
    private static final String PHONE =
            "(\\+33|\\+590|\\+594|\\+262|\\+596|\\+269|\\+687|\\+689|\\+508|\\+681)[0-9]{6,9}";

    private PlaceFields() {}

    static List<Field> all() {
        return List.of(
                text("id").vital().between(1, Format.LONGEST_ID),
                of(Kind.PIVOT, "pivot").required().matching("[a-zA-Z0-9]{9,14}"),
                text("nom").vital().between(1, Format.LONGEST_LINE),
                text("commune").vital().between(1, Format.LONGEST_LINE),
                of(Kind.POSTAL_CODE, "code_postal").required().matching("[0-9]{5}"),
                of(Kind.COMMUNE_CODE, "code_insee").matching("([013-9][0-9]|2[AB1-9])[0-9]{3}"),
                text("adresse").required().between(0, Format.LONGEST_LINE),
                text("complement_adresse").between(0, Format.LONGEST_LINE),
                of(Kind.DECIMAL, Coordinates.LATITUDE),
                of(Kind.DECIMAL, Coordinates.LONGITUDE),
                listed("typologie"),
                of(Kind.PHONE, "telephone").matching(PHONE),
                of(Kind.EMAIL, "courriels").many(),
                of(Kind.URL, "site_web").many(),
                of(Kind.OPENING_HOURS, "horaires"),
                text("presentation_resume").between(0, 280),
                text("presentation_detail"),
                text("source").between(1, Format.LONGEST_SOURCE),
                listed("itinerance"),
                text("structure_parente").between(0, Format.LONGEST_LINE),
                of(Kind.DATE, "date_maj").required(),
                listed("services"),
                listed("publics_specifiquement_adresses"),
                listed("prise_en_charge_specifique"),
                listed("frais_a_charge"),
                listed("dispositif_programmes_nationaux"),
                listed("formations_labels"),
                text("autres_formations_labels"),
                listed("modalites_acces"),
                listed("modalites_accompagnement"),
                of(Kind.URL, "fiche_acces_libre"),
                of(Kind.URL, "prise_rdv"));
    }

    private static Field listed(String name) {
        return closed(name, LISTS + name).many();
    }
}
