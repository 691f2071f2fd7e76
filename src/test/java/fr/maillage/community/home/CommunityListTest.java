package fr.maillage.community.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Language;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class CommunityListTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    CommunityList list;

    @Autowired
    Cast cast;

    @Test
    void the_order_tells_nothing_of_the_name_of_a_secret_community() {
        community("Bienvenue", "OPEN");
        long secret = community("Accueil discret", "SECRET");
        var viewer = new Viewer.Member(
                cast.id(Cast.MEMBER), "Karim Belkacem", Role.MEMBER, Language.FR, ZoneId.of("Europe/Paris"));
        assertThat(list.open(viewer, 0)).extracting(CommunityCard::name).contains("Bienvenue");
        assertThat(list.open(viewer, secret)).isEqualTo(list.open(viewer, Long.MAX_VALUE));
    }

    private long community(String name, String kind) {
        return jdbc.sql("insert into community (name, kind) values (:name, :kind) returning id")
                .param("name", name)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
