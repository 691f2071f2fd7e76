package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.community.home.Communities;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Language;
import fr.maillage.web.Refused;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A charter that changes between the look at it and the click. */
@MaillageTest
@Transactional
class JoiningTest {
    @Autowired
    Gathering gathering;

    @Autowired
    Communities communities;

    @Autowired
    Memberships memberships;

    @Autowired
    Requests requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Test
    void nobody_joins_or_asks_to_on_words_they_did_not_read() {
        long open = gathering.community("OPEN");
        long asking = gathering.community("REQUEST");
        var viewer = new Viewer.Member(
                cast.id(Cast.MEMBER), "Quelqu’un", Role.MEMBER, Language.FR, ZoneId.of("Europe/Paris"));
        for (long id : new long[] {open, asking}) {
            write(id, "Chacun parle.");
            var community = communities.visible(id, viewer);
            var form = new JoinForm(true, charter(id), null, null, null);
            write(id, "Chacun se tait.");
            assertThatThrownBy(() -> {
                        if (community.asks()) {
                            requests.ask(community, viewer, form);
                        } else {
                            memberships.join(community, viewer, form);
                        }
                    })
                    .isInstanceOf(Refused.class);
        }
        assertThat(jdbc.sql("select count(*) from charter_acceptance where account_id = :viewer")
                        .param("viewer", viewer.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void write(long community, String charter) {
        jdbc.sql("update community set charter = :charter where id = :id")
                .param("charter", charter)
                .param("id", community)
                .update();
    }

    private long charter(long community) {
        return jdbc.sql("select charter_of(:id)")
                .param("id", community)
                .query(Long.class)
                .single();
    }
}
