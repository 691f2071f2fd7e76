package fr.maillage.attention.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.maillage.community.Matter;
import fr.maillage.testing.MaillageTest;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each matter can be asked about alone. */
@MaillageTest
class StandingTest {
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void what_holds_of_one_matter_is_a_question_of_its_own(Matter matter) {
        var alone = Standing.of(EnumSet.of(matter), "n.account_id = -1");
        assertThat(alone).contains("union all").contains("'" + matter + "'");
        assertThatCode(() -> jdbc.sql(alone)
                        .param("now", OffsetDateTime.now())
                        .query(Standing::read)
                        .list())
                .doesNotThrowAnyException();
    }
}
