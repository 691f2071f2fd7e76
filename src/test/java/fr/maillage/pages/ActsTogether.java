package fr.maillage.pages;

import com.microsoft.playwright.BrowserContext;
import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people come to do with each other, and to have their peace: from the first field to the notice that it is done. */
@Tag("browser")
@MaillageTest
abstract class ActsTogether {
    @Autowired
    Door door;

    @Autowired
    Talk talk;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private BrowserContext browser;
    private Hands hands;
    private long someone;
    private long other;
    private long place;

    abstract Window window();

    abstract Hands in(BrowserContext browser);

    @BeforeEach
    void come_in() {
        place = talk.community("Tablettes");
        someone = talk.person("Armelle");
        other = talk.person("Bleuenn");
        talk.belongs(other, place, "MEMBER");
        browser = door.open(Chromium.visit(window(), port), port, "armelle@talk.test");
        hands = in(browser);
    }

    @AfterEach
    void leave() {
        browser.close();
        talk.clear();
    }

    @Test
    void join_a_community() {
        hands.open("/communities/" + place);
        hands.press("Rejoindre");
        hands.press("Rejoindre");
        hands.see("Vous faites maintenant partie de « Parole Tablettes ».");
    }

    @Test
    void write_in_it() {
        talk.belongs(someone, place, "MEMBER");
        hands.open("/communities/" + place);
        hands.press("Écrire");
        hands.write("Titre", "Quatre tablettes à prêter");
        hands.write("Texte", "Pour trois semaines.");
        hands.press("Publier");
        hands.see("C’est publié.");
        hands.see("Pour trois semaines.");
    }

    @Test
    void answer() {
        talk.belongs(someone, place, "MEMBER");
        hands.open("/posts/" + talk.post(place, other, "Qui en prend une ?"));
        hands.write("Répondre", "Moi, dès jeudi.");
        hands.press("Envoyer");
        hands.see("1 réponse");
        hands.see("Moi, dès jeudi.");
    }

    @Test
    void vote() {
        talk.belongs(someone, place, "MEMBER");
        long poll = talk.post(place, other, "Que faire ensemble ?");
        jdbc.sql("update post set kind = 'POLL' where id = :id")
                .param("id", poll)
                .update();
        jdbc.sql("insert into poll (post_id, several, at_the_end) values (:id, true, false)")
                .param("id", poll)
                .update();
        jdbc.sql(
                        "insert into poll_option (post_id, position, label) values (:id, 0, 'Un atelier'), (:id, 1, 'Une fiche')")
                .param("id", poll)
                .update();
        hands.open("/posts/" + poll);
        hands.tick("Une fiche");
        hands.press("Répondre");
        hands.see("Votre réponse est enregistrée.");
        hands.see("1 personne a répondu");
    }

    @Test
    void choose_how_a_community_comes() {
        talk.belongs(someone, place, "MEMBER");
        hands.open("/communities/" + place + "/level");
        hands.tick("Tout de suite");
        hands.press("Choisir");
        hands.see("« Parole Tablettes » : Tout de suite.");
    }

    @Test
    void mark_all_as_read() {
        talk.follows(someone, place, "DIGEST");
        talk.post(place, other, "Déjà lu ailleurs");
        hands.open("/feed");
        hands.see("Déjà lu ailleurs");
        hands.press("Tout marquer comme lu");
        hands.see("Vous êtes à jour");
    }

    @Test
    void pause_everything_and_come_back() {
        hands.open("/attention");
        hands.press("Un jour");
        hands.see("Tout est en pause.");
        hands.press("Reprendre maintenant");
        hands.see("La pause est finie.");
    }
}
