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

    @Test
    void what_is_unread_leaves_out_what_was_silenced() {
        long place = community("Bruyante", "OPEN");
        long me = cast.id(Cast.MEMBER);
        var viewer = new Viewer.Member(me, "Karim Belkacem", Role.MEMBER, Language.FR, ZoneId.of("Europe/Paris"));
        jdbc.sql("insert into membership (account_id, community_id, role) values (:me, :place, 'MEMBER')")
                .param("me", me)
                .param("place", place)
                .update();
        for (String words : new String[] {"Bonjour", "Autre chose"}) {
            jdbc.sql("""
                    insert into post (community_id, kind, body, position, last_position)
                    select :place, 'MESSAGE', :words, n, n from next_position(:place) n
                    """).param("place", place).param("words", words).update();
        }
        assertThat(unread(viewer, place)).isEqualTo(2);
        jdbc.sql("""
                insert into discussion_follow (account_id, post_id, choice)
                select :me, id, 'SILENCED' from post where community_id = :place and body = 'Bonjour'
                """).param("me", me).param("place", place).update();
        assertThat(unread(viewer, place)).isEqualTo(1);
    }

    private long unread(Viewer.Member viewer, long place) {
        return list.of(viewer).stream()
                .filter(one -> one.id() == place)
                .findFirst()
                .orElseThrow()
                .unread();
    }

    private long community(String name, String kind) {
        return jdbc.sql("insert into community (name, kind) values (:name, :kind) returning id")
                .param("name", name)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
