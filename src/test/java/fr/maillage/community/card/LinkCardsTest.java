package fr.maillage.community.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Address;
import fr.maillage.web.CardSource;
import fr.maillage.web.Language;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A link to the directory of this instance shows what it leads to; other links are left as they are. */
@MaillageTest
@Transactional
class LinkCardsTest {
    @Autowired
    LinkCards links;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    @Autowired
    Address site;

    private long place;

    @BeforeEach
    void a_place() {
        place = entry("Maison des dunes", "1");
    }

    @Test
    void a_post_that_leads_to_a_place_shows_its_name_its_kind_and_its_town() {
        long community = scene.community(false);
        String author = scene.person("Autrice", community, "MEMBER");
        long post =
                scene.post(community, author, PostKind.MESSAGE, "", "Voir " + site.of("/directory/entries/" + place));
        assertThat(http.get().uri("/posts/" + post).with(cast.as(author)))
                .bodyText()
                .contains("class=\"link-cards\"", ">Maison des dunes</a>", "Lieu · Étel");
    }

    @Test
    void a_page_and_a_discussion_show_their_titles_to_those_who_may_read_them() {
        long ours = scene.community(false);
        long theirs = jdbc.sql("insert into community (name, kind) values ('Équipe mobile', 'SECRET') returning id")
                .query(Long.class)
                .single();
        String author = scene.person("Autrice", ours, "MEMBER");
        String other = scene.person("Collègue", ours, "MEMBER");
        jdbc.sql("insert into membership (account_id, community_id, role) values (:other, :theirs, 'MEMBER')")
                .param("other", scene.account(other))
                .param("theirs", theirs)
                .update();
        long page = jdbc.sql("""
                insert into shared_page (community_id, title, body) values (:community, 'Ouvrir un atelier', 'Trouver une salle.') returning id
                """).param("community", theirs).query(Long.class).single();
        long untitled = scene.post(ours, author, PostKind.MESSAGE, "", "Qui a une *imprimante* en trop ?");
        long post = scene.post(
                ours, author, PostKind.MESSAGE, "", "Voir /pages/" + page + " et " + site.of("/posts/" + untitled));
        assertThat(http.get().uri("/posts/" + post).with(cast.as(other)))
                .bodyText()
                .contains(">Ouvrir un atelier</a>", "Page · Équipe mobile", ">Qui a une imprimante en trop ?</a>");
        assertThat(http.get().uri("/posts/" + post).with(cast.as(author)))
                .bodyText()
                .contains(">Qui a une imprimante en trop ?</a>")
                .doesNotContain("Ouvrir un atelier", "Équipe mobile");
    }

    @Test
    void an_address_is_ours_by_its_host_or_where_it_has_none() {
        assertThat(links.linked("(" + site.of("/directory/entries/7") + ")")).containsExactly(entry(7));
        assertThat(links.linked("/directory/entries/7, /posts/3#c12 et /directory/entries/8."))
                .containsExactly(entry(7), new LinkCards.Link("/posts/", 3), entry(8));
        assertThat(links.linked("https://ailleurs.example/directory/entries/7")).isEmpty();
        assertThat(links.linked("https://ailleurs.example//directory/entries/7"))
                .isEmpty();
        assertThat(links.linked("https://ailleurs.example/?u=/posts/7 https://ailleurs.example/a-/pages/7"))
                .isEmpty();
        assertThat(links.linked("[le fil](/posts/7) : <" + site.of("/posts/8") + ">"))
                .containsExactly(new LinkCards.Link("/posts/", 7), new LinkCards.Link("/posts/", 8));
        assertThat(links.linked("/directory/entries/7/report, /directory/entries/new, /posts/7/comments/2"))
                .isEmpty();
    }

    @Test
    void what_was_merged_leads_to_what_was_kept_and_what_is_not_there_to_nothing() {
        long merged = entry("Maison des dunes (ancienne)", "2");
        jdbc.sql("update entry set merged_into = :kept where id = :id")
                .param("kept", place)
                .param("id", merged)
                .update();
        String text = "/directory/entries/" + merged + " /directory/entries/999999999";
        var viewer = new Viewer.Member(cast.id(Cast.MEMBER), "Lise", Role.MEMBER, Language.FR, ZoneOffset.UTC);
        assertThat(links.in(List.of(text), viewer).of(text))
                .extracting(CardSource.Card::address)
                .containsExactly("/directory/entries/" + place);
    }

    private static LinkCards.Link entry(long number) {
        return new LinkCards.Link("/directory/entries/", number);
    }

    private long entry(String name, String source) {
        return jdbc.sql("""
                insert into entry (kind, source, source_id, name, city)
                values ('place', 'essai de cartes', :source, :name, 'Étel') returning id
                """)
                .param("source", source)
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
