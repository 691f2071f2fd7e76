package fr.maillage.community.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Address;
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
    void an_address_is_ours_by_its_host_or_where_it_has_none() {
        assertThat(links.linked("(" + site.of("/directory/entries/7") + ")")).containsExactly(7L);
        assertThat(links.linked("/directory/entries/7 et /directory/entries/8."))
                .containsExactly(7L, 8L);
        assertThat(links.linked("https://ailleurs.example/directory/entries/7")).isEmpty();
        assertThat(links.linked("https://ailleurs.example//directory/entries/7"))
                .isEmpty();
        assertThat(links.linked("/directory/entries/7/report, /directory/entries/new"))
                .isEmpty();
    }

    @Test
    void what_was_merged_leads_to_what_was_kept_and_what_is_not_there_to_nothing() {
        long merged = entry("Maison des dunes (ancienne)", "2");
        jdbc.sql("update entry set merged_into = :kept where id = :id")
                .param("kept", place)
                .param("id", merged)
                .update();
        var cards = links.in(java.util.List.of("/directory/entries/" + merged + " /directory/entries/999999999"));
        assertThat(cards.of("/directory/entries/" + merged + " /directory/entries/999999999"))
                .singleElement()
                .satisfies(card -> assertThat(card.id()).isEqualTo(place));
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
