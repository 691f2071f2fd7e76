package fr.maillage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import fr.maillage.directory.demo.Furnished;
import fr.maillage.directory.imports.Trial;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people come to do, done from the first field to the notice that it is done. */
@Tag("browser")
@MaillageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MainActs {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}");

    @Autowired
    Door door;

    @Autowired
    Furnished instance;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private BrowserContext coordination;
    private Hands hands;

    abstract Window window();

    abstract Hands in(BrowserContext browser);

    @BeforeAll
    void come_in() {
        instance.furnish();
        coordination = door.open(Chromium.visit(window(), port), port, Cast.COORDINATION);
        hands = in(coordination);
    }

    @AfterAll
    void leave() {
        coordination.close();
        instance.clear();
        jdbc.sql("update account set profession = '' where email = :email")
                .param("email", Cast.COORDINATION)
                .update();
        jdbc.sql("delete from mail").update();
    }

    @Test
    void sign_in_with_the_code_of_a_mail() {
        jdbc.sql("delete from sign_in_attempt").update();
        try (var visit = Chromium.visit(window(), port)) {
            var visitor = in(visit);
            visitor.open("/account");
            visitor.write("Votre adresse e-mail", Cast.MEMBER);
            visitor.press("Recevoir mon lien");
            visitor.write("Ou recopiez ici le code de l’e-mail", code());
            visitor.press("Se connecter");
            visitor.see("Karim Belkacem");
        }
    }

    @Test
    void invite_someone_and_withdraw_the_invitation() {
        hands.open("/coordination/invitations/new");
        hands.write("E-mail", "gwenn@furnished.test");
        hands.press("Envoyer l’invitation");
        hands.see("L’invitation de gwenn@furnished.test attend");
        hands.press("Retirer l’invitation de gwenn@furnished.test");
        hands.see("est retirée");
    }

    @Test
    void say_what_one_does_in_ones_profile() {
        hands.open("/account/edit");
        hands.write("Profession", "Coordinatrice");
        hands.press("Enregistrer");
        hands.see("Votre profil est enregistré.");
        hands.see("Coordinatrice");
    }

    @Test
    void import_a_file_after_seeing_what_it_would_change(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("essai.csv"), Trial.places(Trial.place("9", "Maison du Neuf")));
        hands.open("/directory/imports");
        hands.page.setInputFiles("#file", file); // the browser's own window, not ours
        hands.press("Lire le fichier");
        hands.await("Votre décision");
        hands.see("Maison du Neuf");
        hands.press("Écrire dans l’annuaire");
        hands.await("Ce qui a changé");
    }

    @Test
    void correct_an_entry() {
        hands.open("/directory/entries/" + instance.place());
        hands.press("Corriger");
        hands.write("En une phrase", "Ouvert aussi le dimanche.");
        hands.press("Enregistrer");
        hands.see("La fiche est corrigée.");
        hands.see("Ouvert aussi le dimanche.");
    }

    @Test
    void report_an_error_and_answer_the_report() {
        hands.open("/directory/entries/" + instance.place());
        hands.press("Signaler une erreur");
        hands.write("Ce qu’il faut corriger", "C’est fermé le lundi.");
        hands.write("Votre adresse e-mail", "riverain@exemple.test");
        hands.press("Envoyer");
        hands.see("Merci !");
        hands.open("/directory/reports/"
                + jdbc.sql("select max(id) from error_report").query(Long.class).single());
        hands.see("C’est fermé le lundi.");
        hands.write("Réponse", "Merci, c’est corrigé.");
        hands.press("Marquer comme traitée");
        hands.see("L’erreur est marquée comme traitée.");
    }

    @Test
    void keep_a_favourite_and_let_it_go() {
        long place = jdbc.sql("select max(id) from entry where kind = 'place' and source_id like 'demonstration-%'")
                .query(Long.class)
                .single();
        hands.open("/directory/entries/" + place);
        hands.press("Favori");
        hands.see("Ajouté à vos favoris.");
        hands.press("Favori");
        hands.see("Retiré de vos favoris.");
    }

    @Test
    void decide_that_two_records_are_one() {
        hands.open("/directory/duplicates");
        hands.press("Comparer «");
        hands.press("C’est le même");
        hands.see("ne font plus qu’un");
    }

    @Test
    void cut_a_territory_in_two() {
        hands.open("/territories/cuts/new");
        hands.write("Nombre de parties", "2");
        hands.press("Continuer");
        hands.write("Nom du découpage", "Terre et mer");
        hands.write("Nom de la partie A", "Terre");
        hands.write("Nom de la partie B", "Mer");
        hands.choose("Toute l’intercommunalité vers", 2);
        hands.press("Enregistrer le découpage");
        hands.see("« Terre et mer » est enregistré.");
        assertThat(jdbc.sql("""
                        select count(*) from territory_commune c join territory t on t.id = c.territory_id
                        where t.kind = 'custom' and t.name = 'Mer'
                        """).query(Integer.class).single()).isPositive();
    }

    private String code() {
        var found = CODE.matcher(jdbc.sql("select text from mail where recipient = :to order by id desc limit 1")
                .param("to", Cast.MEMBER)
                .query(String.class)
                .single());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
