package fr.maillage.identity.demo;

import static fr.maillage.identity.profile.Culture.DIGITAL;
import static fr.maillage.identity.profile.Culture.EDUCATIONAL;
import static fr.maillage.identity.profile.Culture.MEDICAL;
import static fr.maillage.identity.profile.Culture.OTHER;
import static fr.maillage.identity.profile.Culture.PSYCHOLOGICAL;
import static fr.maillage.identity.profile.Culture.SOCIAL;
import static fr.maillage.web.Role.ADMINISTRATOR;
import static fr.maillage.web.Role.COORDINATION;
import static fr.maillage.web.Role.GUEST;
import static fr.maillage.web.Role.MEMBER;

import java.util.List;

/** The people and organisations of the demonstration; all fictional. */
final class DemoCast {
    static final List<DemoPerson> ALL = List.of(
            new DemoPerson(
                    "nolwenn@reseau.example",
                    "Nolwenn Le Bihan",
                    COORDINATION,
                    "Réseau du Morbihan",
                    "Coordinatrice",
                    "Coordinatrice de réseau",
                    SOCIAL,
                    "Morbihan",
                    "animer une réunion, connaître qui fait quoi, monter un dossier",
                    List.of()),
            new DemoPerson(
                    "yann@reseau.example",
                    "Yann Prigent",
                    ADMINISTRATOR,
                    "Réseau du Morbihan",
                    "Chargé du numérique",
                    "Chargé de mission numérique",
                    DIGITAL,
                    "Morbihan",
                    "comptes et accès, protection des données",
                    List.of()),
            new DemoPerson(
                    "karim@cyberbase.example",
                    "Karim Belkacem",
                    MEMBER,
                    "Cyberbase de Kerlanic",
                    "Médiateur numérique",
                    "Médiateur numérique",
                    DIGITAL,
                    "Centre Bretagne",
                    "démarches en ligne, premiers pas sur un téléphone, prêt de matériel",
                    List.of(2, 3, 4, 5, 6)),
            new DemoPerson(
                    "maelle@lesgenets.example",
                    "Maëlle Simon",
                    MEMBER,
                    "Service d’accompagnement Les Genêts",
                    "Éducatrice référente",
                    "Éducatrice spécialisée",
                    EDUCATIONAL,
                    "Pays de Ploërmel",
                    "autonomie dans le logement, FALC, écoute de la fratrie",
                    List.of(1, 2, 4, 5)),
            new DemoPerson(
                    "erwan@lesgenets.example",
                    "Erwan Cadoret",
                    MEMBER,
                    "Service d’accompagnement Les Genêts",
                    "Chef de service",
                    "Chef de service éducatif",
                    EDUCATIONAL,
                    "Pays de Ploërmel",
                    "projet personnalisé, admission",
                    List.of()),
            new DemoPerson(
                    "soizic@maisondesdunes.example",
                    "Soizic Kermarrec",
                    MEMBER,
                    "Maison de santé des Dunes",
                    "Infirmière coordinatrice",
                    "Infirmière",
                    MEDICAL,
                    "Auray Quiberon",
                    "retour à domicile, traitements au quotidien",
                    List.of(1, 2, 3, 5)),
            new DemoPerson(
                    "thomas@maisondesdunes.example",
                    "Thomas Rouxel",
                    MEMBER,
                    "Maison de santé des Dunes",
                    "Médecin généraliste",
                    "Médecin",
                    MEDICAL,
                    "Auray Quiberon",
                    "certificat pour la MDPH",
                    List.of(1, 2, 4)),
            new DemoPerson(
                    "fatou@cmp-landes.example",
                    "Fatou Diarra",
                    MEMBER,
                    "Centre médico-psychologique des Landes",
                    "Psychologue",
                    "Psychologue clinicienne",
                    PSYCHOLOGICAL,
                    "Pontivy",
                    "souffrance psychique des aidants, groupe de parole",
                    List.of(1, 3, 4)),
            new DemoPerson(
                    "gwenael@ccas-saintevran.example",
                    "Gwenaël Morvan",
                    MEMBER,
                    "CCAS de Saint-Évran",
                    "Assistant social",
                    "Assistant de service social",
                    SOCIAL,
                    "Vannes agglomération",
                    "surendettement, logement, accès aux droits",
                    List.of()),
            new DemoPerson(
                    "lea@ccas-saintevran.example",
                    "Léa Guillemot",
                    MEMBER,
                    "CCAS de Saint-Évran",
                    "Conseillère en économie sociale et familiale",
                    "Conseillère en économie sociale et familiale",
                    SOCIAL,
                    "Vannes agglomération",
                    "budget, factures d’énergie",
                    List.of(1, 2, 3, 4)),
            new DemoPerson(
                    "olivier@repitdubrezou.example",
                    "Olivier Hamon",
                    MEMBER,
                    "Plateforme de répit du Brézou",
                    "Animateur",
                    "Animateur de la vie sociale",
                    OTHER,
                    "Lorient agglomération",
                    "séjours de répit, loisirs accessibles",
                    List.of(3, 4, 5, 6)),
            new DemoPerson(
                    "anaig@repitdubrezou.example",
                    "Anaïg Le Goff",
                    MEMBER,
                    "Plateforme de répit du Brézou",
                    "Bénévole",
                    "Ergothérapeute retraitée",
                    MEDICAL,
                    "Lorient agglomération",
                    "aménagement du logement, aides techniques",
                    List.of(2)),
            new DemoPerson("hortensia@famille.example", "Hortensia Madec", GUEST, "", "", "", OTHER, "", "", List.of()),
            new DemoPerson("", "Malo Madec", GUEST, "", "", "", OTHER, "", "", List.of()));

    private DemoCast() {}
}
