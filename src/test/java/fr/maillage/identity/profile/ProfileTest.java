package fr.maillage.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class ProfileTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_someone_says_of_themselves_is_read_by_the_network() {
        assertThat(save(Map.of())).hasStatus(302).hasRedirectedUrl("/account");
        assertThat(http.get()
                        .uri("/people/" + karim())
                        .with(cast.as(Cast.ADMINISTRATOR))
                        .exchange())
                .bodyText()
                .contains("Médiateur numérique", "Cyberbase &lt;de&gt; Kerlanic", "prêt de matériel", "9 h 30 à 17 h")
                .contains("Médiation numérique", "Lundi", "repos");
    }

    @Test
    void what_was_saved_is_taken_back_whole() {
        save(Map.of("profession", "Conseiller", "organisation-1", "Maison de l’essai", "from-2", "10:00"));
        var saved = save(Map.of("name", "K.", "organisation-1", "", "skills", "", "hours", "default"));
        assertThat(saved.getMvcResult().getFlashMap().get("notice")).asString().contains("/account/restoration");
        var undone = http.post()
                .uri("/account/restoration")
                .cookie(saved.getResponse().getCookies())
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
        assertThat(undone).hasStatus(302).hasRedirectedUrl("/account");
        assertThat(http.get()
                        .uri("/people/" + karim())
                        .with(cast.as(Cast.ADMINISTRATOR))
                        .exchange())
                .bodyText()
                .contains("Karim Belkacem", "Conseiller", "Maison de l’essai", "prêt de matériel", "10 h à 17 h");
    }

    @Test
    void what_was_changed_elsewhere_since_is_not_taken_back() {
        var saved = save(Map.of("profession", "Conseiller"));
        jdbc.sql("update account set phone = '0297000000' where id = :id")
                .param("id", karim())
                .update();
        var undone = http.post()
                .uri("/account/restoration")
                .cookie(saved.getResponse().getCookies())
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
        assertThat(undone.getMvcResult().getFlashMap().get("notice")).asString().contains("profile.changed-since");
        assertThat(jdbc.sql("select profession || ' ' || phone from account where id = :id")
                        .param("id", karim())
                        .query(String.class)
                        .single())
                .isEqualTo("Conseiller 0297000000");
    }

    @Test
    void what_was_never_saved_cannot_be_taken_back() {
        assertThat(http.post()
                        .uri("/account/restoration")
                        .with(cast.as(Cast.MEMBER))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void what_is_wrong_is_summed_up_with_the_name_of_each_field() {
        assertThat(save(Map.of("from-2", "18:00", "phone", "appelez-moi", "name", "")))
                .hasStatus(422)
                .bodyText()
                .contains("<a href=\"#name\">Nom\u00a0: Ce champ est nécessaire.</a>")
                .contains("<a href=\"#phone\">Téléphone\u00a0: ", "<a href=\"#from-2\">Mardi\u00a0: ");
    }

    @Test
    void nothing_typed_is_lost_when_something_is_wrong() {
        assertThat(save(Map.of("from-2", "18:00", "phone", "appelez-moi")))
                .hasStatus(422)
                .bodyText()
                .contains("L’heure de fin doit venir après", "«\u00a018:00\u00a0»", "Un numéro de téléphone")
                .contains("value=\"appelez-moi\"", "prêt de matériel", "Cyberbase &lt;de> Kerlanic");
        assertThat(jdbc.sql("select profession from account where id = :id")
                        .param("id", karim())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void the_clock_one_lives_by_is_chosen_and_taken_back_in_one_gesture() {
        var edit = http.get().uri("/account/edit").with(cast.as(Cast.MEMBER));
        assertThat(edit)
                .bodyText()
                .contains(
                        "<option value=\"Europe/Paris\" selected",
                        "La Réunion",
                        "Wallis-et-Futuna",
                        "Polynésie\u00a0: îles Gambier",
                        "label=\"Asie\"",
                        ">Tokyo<")
                .doesNotContain("(Asia)");
        assertThat(zone("Indian/Reunion"))
                .hasRedirectedUrl("/account")
                .flash()
                .hasEntrySatisfying(
                        "notice",
                        notice -> assertThat(String.valueOf(notice))
                                .contains("La Réunion", "/account/zone?zone=Europe/Paris"));
        assertThat(http.get().uri("/account/edit").with(cast.as(Cast.MEMBER)))
                .bodyText()
                .contains("<option value=\"Indian/Reunion\" selected");
        assertThat(zone("Europe/Paris")).hasStatus(302);
        assertThat(jdbc.sql("select zone from account where id = :id")
                        .param("id", karim())
                        .query(String.class)
                        .single())
                .isEqualTo("Europe/Paris");
    }

    @Test
    void what_is_no_place_is_no_clock() {
        for (String nowhere : new String[] {"Mars/Phobos", "", "Etc/GMT+5", "+02:00", "../Paris"}) {
            assertThat(zone(nowhere)).as(nowhere).hasStatus(404);
        }
        assertThat(Zones.FRENCH)
                .allMatch(zone -> java.time.ZoneId.getAvailableZoneIds().contains(zone));
    }

    private MvcTestResult zone(String zone) {
        return http.post()
                .uri("/account/zone")
                .param("zone", zone)
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
    }

    @Test
    void an_email_kept_to_the_coordination_is_not_shown_to_members() {
        save(Map.of("email-seen-by", "coordination"));
        String page = "/people/" + karim();
        jdbc.sql("insert into account (email, name, role) values ('maelle@reseau.test', 'Maëlle Simon', 'MEMBER')")
                .update();
        assertThat(http.get().uri(page).with(cast.as("maelle@reseau.test")).exchange())
                .bodyText()
                .doesNotContain(Cast.MEMBER);
        assertThat(http.get().uri(page).with(cast.as(Cast.COORDINATION)).exchange())
                .bodyText()
                .contains(Cast.MEMBER);
    }

    @Test
    void whoever_says_no_hours_has_those_of_the_network() {
        save(Map.of("hours", "default"));
        assertThat(http.get().uri("/account").with(cast.as(Cast.MEMBER)).exchange())
                .bodyText()
                .contains("8 h 30 à 17 h 30", "Horaires du réseau.");
    }

    @Test
    void a_photo_is_kept_for_ever_by_browsers_under_an_address_that_changes_with_it() throws IOException {
        assertThat(upload(png())).hasStatus(302);
        String address = "/people/" + karim() + "/photo/"
                + jdbc.sql("select fingerprint from account_photo")
                        .query(String.class)
                        .single();
        assertThat(http.get().uri(address).with(cast.as(Cast.COORDINATION)).exchange())
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .headers()
                .hasValue("Cache-Control", "max-age=31536000, private, immutable");
        assertThat(http.get().uri(address).with(cast.as(Cast.GUEST)).exchange()).hasStatus(404);
        http.post()
                .uri("/account/photo/removal")
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
        assertThat(http.get().uri(address).with(cast.as(Cast.COORDINATION)).exchange())
                .hasStatus(404);
    }

    @Test
    void a_file_that_is_no_photo_is_refused_kindly() {
        assertThat(upload(new byte[] {1, 2, 3})).hasStatus(422).bodyText().contains("n’a pas pu être lu");
    }

    private MvcTestResult upload(byte[] photo) {
        return http.post()
                .uri("/account/photo")
                .multipart()
                .file(new MockMultipartFile("photo", "moi.png", "image/png", photo))
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private long karim() {
        return cast.id(Cast.MEMBER);
    }

    private MvcTestResult save(Map<String, String> otherwise) {
        var typed = new java.util.HashMap<>(Map.of(
                "name", "Karim Belkacem",
                "profession", "Médiateur numérique",
                "culture", "DIGITAL",
                "organisation-1", "Cyberbase <de> Kerlanic",
                "skills", "prêt de matériel, démarches en ligne",
                "email-seen-by", "members",
                "language", "fr",
                "hours", "own",
                "from-2", "09:30",
                "to-2", "17:00"));
        typed.putAll(otherwise);
        var request = http.post().uri("/account").with(cast.as(Cast.MEMBER)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
