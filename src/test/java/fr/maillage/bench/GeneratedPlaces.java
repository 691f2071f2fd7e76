package fr.maillage.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invented places of digital mediation, as CSV of the schema 1.0.2, the same at each run: towns of very unequal size
 * spread over metropolitan France, words of very unequal frequency. Usage: {@code GeneratedPlaces 200000 places.csv}.
 */
public final class GeneratedPlaces {
    private static final String HEADER =
            "id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,"
                    + "longitude,typologie,telephone,courriels,site_web,horaires,presentation_resume,presentation_detail,source,"
                    + "itinerance,structure_parente,date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,"
                    + "frais_a_charge,dispositif_programmes_nationaux,formations_labels,autres_formations_labels,modalites_acces,"
                    + "modalites_accompagnement,fiche_acces_libre,prise_rdv";
    private static final List<String> KINDS = List.of(
            "France services",
            "Médiathèque",
            "CCAS",
            "Mission locale",
            "Centre social",
            "Espace numérique",
            "Mairie",
            "Maison des associations",
            "Bibliothèque",
            "Maison de quartier");
    static final List<String> WORDS = List.of(
            "accompagnement",
            "déclaration",
            "impôts",
            "ordinateurs",
            "parents",
            "jeunes",
            "emploi",
            "logement",
            "atelier",
            "rendez-vous",
            "permanence",
            "mairie",
            "droits",
            "santé",
            "mobilité",
            "numérique",
            "aide",
            "social",
            "famille",
            "handicap",
            "budget",
            "alimentation",
            "formation",
            "langue",
            "insertion",
            "cuisine",
            "jardin",
            "sport",
            "théâtre",
            "musique",
            "vélo",
            "garage",
            "crèche",
            "école");
    private static final List<String> SERVICES = List.of(
            "Aide aux démarches administratives",
            "Accès internet et matériel informatique",
            "Maîtrise des outils numériques du quotidien",
            "Utilisation sécurisée du numérique",
            "Insertion professionnelle via le numérique");
    private static final int TOWNS = 20_000;
    private static final int WORDS_OF_A_PLACE = 25;

    private GeneratedPlaces() {}

    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    /** Writes this many places, in constant memory. */
    public static void write(int count, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.write("\r\n");
            var random = new Random(56);
            for (int i = 0; i < count; i++) {
                out.write(row(i, random));
                out.write("\r\n");
            }
        }
    }

    private static String row(int i, Random random) {
        int town = skewed(random, TOWNS);
        var where = new Random(town);
        double latitude = 43.5 + where.nextDouble() * 6.5 + random.nextGaussian() * 0.01;
        double longitude = -0.5 + where.nextDouble() * 6.5 + random.nextGaussian() * 0.015;
        String insee = "%02d%03d".formatted(1 + town / 1000, town % 1000);
        var text = new StringBuilder();
        for (int w = 0; w < WORDS_OF_A_PLACE; w++) {
            text.append(w == 0 ? "" : " ").append(one(WORDS, random));
        }
        return String.join(
                ",",
                "generated-" + i,
                "00000000000000",
                one(KINDS, random) + " de Bourg-" + town,
                "Bourg-" + town,
                insee,
                insee,
                (1 + random.nextInt(120)) + " rue des Lilas",
                "",
                String.format(Locale.ROOT, "%.6f", latitude),
                String.format(Locale.ROOT, "%.6f", longitude),
                "ASSO",
                "+33200000000",
                "",
                "",
                "\"Mo-Fr 09:00-12:00,14:00-%02d:00\"".formatted(16 + random.nextInt(4)),
                "Permanence et ateliers",
                text,
                "generated",
                "Fixe",
                "",
                "2026-0%d-01".formatted(1 + random.nextInt(9)),
                one(SERVICES, random) + "|" + SERVICES.getFirst(),
                "",
                "",
                random.nextInt(4) == 0 ? "Payant" : "Gratuit",
                "",
                "",
                "",
                "Se présenter|Téléphoner",
                "Accompagnement individuel",
                "",
                "");
    }

    private static String one(List<String> from, Random random) {
        return from.get(skewed(random, from.size()));
    }

    /** The first ones come most often: a square law. */
    private static int skewed(Random random, int size) {
        double u = random.nextDouble();
        return (int) (u * u * size);
    }
}
