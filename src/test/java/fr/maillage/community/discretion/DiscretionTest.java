package fr.maillage.community.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People, numbers and addresses here are invented. */
class DiscretionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            J’ai vu M. Kerdoncuff hier.                              | J’ai vu M. X hier.
            Madame Le Goff-Tanguy revient.                           | Madame X revient.
            mme Dubreuil a appelé                                    | mme X a appelé
            Mme DUBREUIL née MARTINEAU est d’accord.                 | Mme X est d’accord.
            M. et Mme Tanguy viennent.                               | M. et Mme X viennent.
            M. Ali Ben Youssef sort demain.                          | M. X sort demain.
            Mlle d’Arvor et M. de La Roche                           | Mlle X et M. Y
            M. Jean Tanguy est là, M. TANGUY attend, Mme Oger non.   | M. X est là, M. X attend, Mme Y non.
            Vu Melle Rose et melle kerdoncuff.                       | Vu Melle X et melle Y.
            melle kerdoncuff pas venue                               | melle X pas venue
            Mme Le Goff nee Martin appelle.                          | Mme X appelle.
            Ne(e) le 12/03/1954                                      | Ne(e) en 1954
            Rose, nee le 12-03-54, et Ali, ne le 1 mai 1960          | Rose, nee en 54, et Ali, ne en 1960
            Une dame née le 12/03/1987 à Brest                       | Une dame née en 1987 à Brest
            né(e) le 1er mars 1950                                   | né(e) en 1950
            Né le mardi 3 août 1999.                                 | Né en 1999.
            DDN : 03.04.62, suivi depuis mai                         | année de naissance : 62, suivi depuis mai
            date de naissance le 2-11-2001                           | année de naissance : 2001
            Son NIR est 1 87 03 56 260 123 74.                       | Son NIR est [numéro de sécurité sociale].
            NIR 287032A00412370                                      | NIR [numéro de sécurité sociale]
            NIR 2 87 03 2B 004 123 97                                | NIR [numéro de sécurité sociale]
            On peut la joindre au 06 12 34 56 78.                    | On peut la joindre au [numéro de téléphone].
            Tél. +33 (0)6.12.34.56.78                                | Tél. [numéro de téléphone]
            Il habite 12 bis rue des Lilas, 56000 Vannes, au fond.   | Il habite [adresse], au fond.
            Elle vit au 3, avenue du 8 mai 1945.                     | Elle vit au [adresse].
            Il loge 4 place de l’Église                              | Il loge [adresse]
            Vu Mme **Le Goff** hier.                                 | Vu Mme X hier.
            Vu **Mme Le Goff** hier.                                 | Vu **Mme X** hier.
            **Vu Mme Le Goff hier**, et *M. Oger                     | **Vu Mme X hier**, et *M. Y
            Vu Mme *Anne* **Le Goff est là** hier.                   | Vu **Mme X est là** hier.
            Vu Mme *Martin* et _Mme Oger_.                           | Vu Mme X et _Mme Y_.
            Vu Mme [Martin](https://exemple.test/m) hier.            | Vu Mme X hier.
            Vu [Mme Martin](https://exemple.test/m) hier.            | Vu [Mme X](https://exemple.test/m) hier.
            Une dame née le **12/03/1987** à Brest                   | Une dame née en 1987 à Brest
            Son NIR : **1 87 03 56 260 123 74**.                     | Son NIR : **[numéro de sécurité sociale]**.
            Vu M.Dupont et Mme.Oger                                  | Vu M. X et Mme. Y
            MM. Durand et Petit, Mme Petit                           | MM. X et Y, Mme Y
            Mmes Durand, Le Goff et Petit                            | Mmes X, Y et Z
            vu mme martin et m. dupont hier                          | vu mme X et m. Y hier
            Mme Émile revient, m. E\u0301va                      | Mme X revient, m. Y
            M. X attend, Mme Oger aussi                              | M. X attend, Mme Y aussi
            Née à Vannes le 12/03/1987.                              | Née en 1987.
            né à Saint-Nazaire (44), le 3 août 1999                  | né en 1999
            né le 1987-03-12                                         | né en 1987
            NIR 1 85 05 78 006 084 / 91                              | NIR [numéro de sécurité sociale]
            La joindre au 06/12/34/56/78                             | La joindre au [numéro de téléphone]
            Elle habite 12 Rue des Lilas                             | Elle habite [adresse]
            12 RUE DES LILAS 56000 VANNES                            | [adresse]
            Il vit lieu-dit Kerdavid, 56500 Locminé.                 | Il vit [adresse].
            Vu Mme [Martin](tel:0639981234) hier.                    | Vu Mme X hier.
            Vu M. [Dupont](mailto:M.Dupont@exemple.test), M. Oger    | Vu M. X, M. Y
            Mme [Martin](https://exemple.test/?t=0639981234)         | Mme X
            Voir [la fiche](https://exemple.test/M. Dupont) ici      | Voir [la fiche] ici
            [Mme Oger](tel:0639981234), [ici](tel:0639981234)        | [Mme X], [ici]
            Vu Mme martin et M. dupont hier                          | Vu Mme X et M. Y hier
            J’ai vu madame dupont, puis monsieur durand.             | J’ai vu madame X, puis monsieur Y.
            Madame dupont appelle.                                   | Madame X appelle.
            mme le goff et mme de kersauson                          | mme X et mme Y
            M. Dupont attend et M. dupont aussi                      | M. X attend et M. X aussi
            mme aït ahmed a appelé                                   | mme X a appelé
            Vu Mme martin le 12 mars, mme oger pas encore            | Vu Mme X le 12 mars, mme Y pas encore
            mme pereira a appelé                                     | mme X a appelé
            Vu M. J. Dupont et Mme A Oger                            | Vu M. X et Mme Y
            Vu M. J.-P. Dupont et M. J.Oger                          | Vu M. X et M. Y
            Vu M. X. Mme Oger attend.                                | Vu M. X. Mme Y attend.
            Mesdames Dupont et Messieurs Durand                      | Mesdames X et Messieurs Y
            MM. X et Y ont vu M. Dupont                              | MM. X et Y ont vu M. Z
            Vu M. Dup\\_ont et M. Ker\\*do                           | Vu M. X et M. Y
            Vu M. Du*po*nt et **M. Du**po                            | Vu M. X et **M. Y**
            La date de naissance est le 12/03/1987.                  | L’année de naissance : 1987.
            depuis sa naissance 12/03/1987                           | depuis son année de naissance : 1987
            """)
    void what_may_tell_who_someone_is_is_found_and_said_otherwise(String typed, String proposed) {
        var found = Discretion.in(typed);
        assertThat(found).isNotEmpty();
        assertThat(Discretion.without(typed, found)).isEqualTo(proposed);
        assertThat(Discretion.in(proposed)).as("nothing more to say").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Madame, Monsieur, bonjour à toutes et tous.",
                "Bonjour Monsieur le Maire, merci de votre venue.",
                "Nous avons écrit à Madame la Présidente du Département.",
                "Mme la directrice et M. le Préfet ouvriront la journée.",
                "M. X et Mme Y. sont accompagnés depuis mars.",
                "Le cas de M. D. a été relu en équipe.",
                "La monsieur d’à côté, un bon voisin.",
                "Réunion le 12/03/2027 à 14 h 30, salle des fêtes.",
                "Le service est né en 1998, il s’est agrandi en 2004.",
                "Une idée née le mois dernier au café des aidants.",
                "Rendez-vous à Melle près de Niort.",
                "Appelez le 3919, le 115 ou le 0 800 360 360, c’est gratuit.",
                "Le standard du CCAS répond au 02 97 54 32 10.",
                "La permanence est au 12 rue des Lilas, 56000 Vannes.",
                "Rencontre à la médiathèque, 3 place de l’Église.",
                "Il reste 3 places en foyer et 2 cours de français par semaine.",
                "Budget : 1 870 356 260 euros, dossier 2026-11-22-004.",
                "SIRET 130 025 265 00013, FINESS 560012345, code APE 8899B.",
                "Le numéro 1 87 03 56 260 123 75 a une clé fausse.",
                "Les 25 rues du quartier, 12 rues piétonnes et la route de Vannes.",
                "Le décret n° 2004-1136 du 21 octobre 2004, article R. 314-17.",
                "Nous étions 12 chemin faisant.",
                "Prendre le 4 avenue ? Non, le bus 12 direction Avenue.",
                "Orientation MDPH, AAH, RSA, PCH : qui peut m’éclairer ?",
                "Lien : https://exemple.test/dossiers/0612345678/suite",
                "À 9 h, atelier cuisine ; à 11 h, marche avec les bénévoles.",
                "Réunion le 06/12/2026 14 h, puis le 03/01/2027 10 h 30.",
                "Il y a 12 m. environ, et quelques m. carrés.",
                "mme souhaite un logement, mme est venue et mme la directrice aussi.",
                "Mesdames, Messieurs, Messieurs les Maires, Mesdames et Messieurs, bonjour.",
                "L’A.M.A.P. du quartier et le C.M.P. ouvrent samedi.",
                "**Mme** la directrice et *M.* le préfet, 2*3 = 6, un_mot_long.",
                "1 PLACE DISPONIBLE, 2 COURS DE FRANÇAIS PAR SEMAINE",
                "Le 12 rue est fermée ; le lieu-dit Kerdavid est joli.",
                "Née d’une idée de 2019, à Vannes, la maison a grandi.",
                "Le service est né à Vannes en 2004.",
                "Le plan M prévoit deux postes. Nous en reparlerons.",
                "Bonjour madame la directrice, bonjour monsieur le maire et monsieur le juge.",
                "Voici mme la présidente, m. le maire et Mme le proviseur.",
                "Monsieur tout le monde et madame tout le monde viendront.",
                "Demander à mme de venir, à M. de rappeler, vu mme le matin.",
                "Madame boit du café, monsieur dort mal, Mme est partie, Madame souhaite un logement.",
                "M. actuellement absent ; madame n’est pas venue, monsieur a refusé.",
                "Vu M. X. Il va mieux. Vu Mme Y. L’équipe suit. Vu M. Z. Ensuite rien.",
                "Mme A. B. et M. C D sont venus."
            })
    void ordinary_sentences_of_the_field_are_left_alone(String typed) {
        assertThat(Discretion.in(typed)).isEmpty();
    }

    @Test
    void a_text_goes_through_once_its_author_chose() {
        String typed = "Vu Mme Kerdoncuff.\r\nÀ suivre.";
        var asked = Check.of("", typed, new Check.Choice(null, null));
        assertThat(asked.asks()).isTrue();
        assertThat(Check.of("", typed, new Check.Choice("as-is", asked.seen())).body())
                .isEqualTo(typed);
        var taken = Check.of("", typed.replace("\r\n", "\n"), new Check.Choice("take", asked.seen()));
        assertThat(taken.asks()).isFalse();
        assertThat(taken.body()).isEqualTo("Vu Mme X.\nÀ suivre.");
    }

    @Test
    void a_proposal_is_taken_for_the_text_it_was_made_for_and_no_other() {
        var asked = Check.of("", "Vu Mme Kerdoncuff.", new Check.Choice(null, null));
        assertThat(Check.of("", "Vu Mme Oger.", new Check.Choice("take", asked.seen()))
                        .asks())
                .isTrue();
    }

    /** Each of these made the reading go back and forth, or deeper and deeper. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "naissance| ",
                "née à A| ",
                "née | a",
                "1 rue A| ",
                "1 rue | de",
                "1 rue De| de De",
                "2 hameau A| De A",
                "M. | de",
                "Mme A| ",
                "M. A| de A",
                "M. | J.",
                "Mesdames Aa|, Aa",
                "|Mesdames Aa, ",
                "|M. Dupont, ",
                "|M. [Dupont](",
                "M. D|*-_-",
                "|1 rue A ",
                "|06 39 98 12 34 ",
                "|[[",
                "|Monsieur de la rue du de la Le 12 rue de la de la de la 0612345678 né le "
            })
    void the_longest_text_of_a_form_is_read(String shape) {
        String[] parts = shape.split("\\|");
        String typed = parts[0] + parts[1].repeat((40_000 - parts[0].length()) / parts[1].length());
        assertThat(Discretion.without(typed, Discretion.in(typed))).isNotEmpty();
    }

    @Test
    void a_list_of_many_is_read_to_its_end() {
        String typed = "Mesdames %sPetit et Durand".formatted("Oger, ".repeat(30));
        assertThat(Discretion.without(typed, Discretion.in(typed)))
                .isEqualTo("Mesdames %sY et Z".formatted("X, ".repeat(30)));
    }

    @Test
    void signs_that_become_longer_when_put_together_are_read() {
        assertThat(Discretion.in("\uFB2C\u0344".repeat(10))).isEmpty();
    }

    @Test
    void a_text_longer_than_any_form_takes_is_left_to_the_form() {
        String typed = "Vu Mme Kerdoncuff. ".repeat(4_000);
        var check = Check.of("Vu Mme Oger", typed, new Check.Choice(null, null));
        assertThat(check.asks()).isFalse();
        assertThat(check.body()).isEqualTo(typed);
        assertThat(Check.of("", typed.substring(0, 60_000), new Check.Choice(null, null))
                        .asks())
                .isTrue();
    }
}
