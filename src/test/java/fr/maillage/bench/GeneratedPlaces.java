package fr.maillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Places as a whole country would have them, in the national schema (lieux de médiation numérique 1.0.2): invented. */
record GeneratedPlaces(int count) {
    private static final String COLUMNS =
            "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,"
                    + "courriels,horaires,presentation_resume,source,date_maj,services,frais_a_charge,modalites_acces";
    private static final List<String> KINDS =
            List.of("Médiathèque", "Mairie", "Centre social", "Espace numérique", "Maison des services", "Tiers-lieu");
    private static final List<String> NAMES =
            List.of("des Tilleuls", "du Port", "des Quatre Vents", "de la Fontaine", "du Vieux Moulin", "des Remparts");
    private static final List<String> TOWNS = List.of("Gourin", "Vannes", "Auray", "Pontivy", "Ploërmel", "Lorient");
    private static final List<String> SERVICES = List.of(
            "Aide aux démarches administratives",
            "Accès internet et matériel informatique",
            "Maîtrise des outils numériques du quotidien");
    private static final List<String> SUMMARIES = List.of(
            "Aide pour les impôts et les démarches en ligne",
            "Ateliers pour débuter avec un ordinateur",
            "Un accueil sur rendez-vous, sans jugement");

    /** The same file for the same count. */
    Path writtenTo(Path file) throws IOException {
        var random = new Random(count);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(COLUMNS + "\n");
            for (int i = 0; i < count; i++) {
                out.write(line(i, random));
            }
        }
        return file;
    }

    private static String line(int number, Random random) {
        int town = random.nextInt(TOWNS.size());
        return String.format(
                Locale.ROOT,
                "bench_%d,00000000000000,%s %s %d,%s,56%03d,56%03d,%d rue du Test,%.5f,%.5f,+3329700%04d,"
                        + "accueil%d@reseau.test,\"Mo-Fr 09:00-12:00,14:00-17:00\",%s,bench,2026-01-%02d,%s,Gratuit,"
                        + "Se présenter|Téléphoner%n",
                number,
                one(KINDS, random),
                one(NAMES, random),
                number,
                TOWNS.get(town),
                100 + town,
                1 + town,
                1 + random.nextInt(90),
                43 + random.nextDouble() * 6,
                -1 + random.nextDouble() * 7,
                random.nextInt(10_000),
                number,
                one(SUMMARIES, random),
                1 + random.nextInt(28),
                one(SERVICES, random));
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
