package fr.maillage.directory.favourite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class FavouritesTest {
    @Autowired
    Favourites favourites;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester http;

    @Test
    void a_favourite_that_was_merged_is_taken_away_as_the_one_that_was_kept() {
        long account = cast.id(Cast.COORDINATION);
        long kept = place("gardé");
        long merged = place("fusionné");
        favourites.add(account, merged);
        jdbc.sql("update entry set merged_into = :kept where id = :merged")
                .param("kept", kept)
                .param("merged", merged)
                .update();
        assertThat(favourites.of(account)).extracting(Favourite::id).contains(kept);
        favourites.remove(account, kept);
        assertThat(favourites.of(account)).extracting(Favourite::id).doesNotContain(kept, merged);
    }

    @Test
    void a_favourite_is_taken_from_the_list_and_put_back_there() {
        long id = place("à retirer");
        favourites.add(cast.id(Cast.GUEST), id);
        assertThat(post("/directory/entries/" + id + "/favourite/removal?listed=true"))
                .hasRedirectedUrl("/directory/favourites")
                .satisfies(
                        result -> assertThat(result.getMvcResult().getFlashMap().get("notice"))
                                .asString()
                                .contains("/favourite?listed=true"));
        assertThat(favourites.of(cast.id(Cast.GUEST))).isEmpty();
        assertThat(post("/directory/entries/" + id + "/favourite?listed=true"))
                .hasRedirectedUrl("/directory/favourites");
        assertThat(favourites.of(cast.id(Cast.GUEST))).extracting(Favourite::id).containsExactly(id);
    }

    private MvcTestResult post(String address) {
        return http.post().uri(address).with(cast.as(Cast.GUEST)).with(csrf()).exchange();
    }

    private long place(String id) {
        return jdbc.sql("""
                insert into entry (kind, source, source_id, name) values ('place', 'favoris', :id, :id) returning id
                """).param("id", id).query(Long.class).single();
    }
}
