package fr.maillage.attention.level;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of precedence, for every combination of what may decide. */
@MaillageTest
class PrecedenceTest {
    private static final List<String> SOONEST = List.of("AT_ONCE", "DIGEST", "WHEN_I_COME", "SILENCE");

    @Autowired
    JdbcClient jdbc;

    record Case(
            boolean own,
            @Nullable String discussion,
            boolean named,
            @Nullable String whenNamed,
            @Nullable String chosen,
            @Nullable String suggested,
            String level,
            String reason) {
        /** Said once more in other words: the last to speak is the strongest. */
        String expected() {
            String told = suggested + " COMMUNITY_SUGGESTED";
            if (chosen != null) {
                told = chosen + " COMMUNITY_CHOSEN";
            }
            if (suggested == null) {
                told = "SILENCE COMMUNITY_SUGGESTED";
            }
            String called = whenNamed == null ? "DIGEST" : whenNamed;
            boolean sooner = SOONEST.indexOf(told.split(" ")[0]) < SOONEST.indexOf(called);
            boolean merelySuggested = chosen == null && whenNamed != null;
            if (named && (!sooner || merelySuggested)) {
                told = called + " NAMED";
            }
            if ("FOLLOWED".equals(discussion) && suggested != null) {
                told = "AT_ONCE DISCUSSION_FOLLOWED";
            }
            if ("SILENCED".equals(discussion)) {
                told = "SILENCE DISCUSSION_SILENCED";
            }
            return own ? "SILENCE OWN" : told;
        }
    }

    @Test
    void every_combination_is_told_by_the_first_rule_that_speaks() {
        var cases = jdbc.sql("""
                select own, discussion, named, when_named, chosen, suggested, (t.told).level, (t.told).reason
                from unnest(array[true, false]) own,
                     unnest(array[null, 'FOLLOWED', 'SILENCED']) discussion,
                     unnest(array[true, false]) named,
                     unnest(array[null, 'AT_ONCE', 'DIGEST', 'WHEN_I_COME']) when_named,
                     unnest(array[null, 'AT_ONCE', 'DIGEST', 'WHEN_I_COME', 'SILENCE']) chosen,
                     unnest(array['AT_ONCE', 'DIGEST', 'WHEN_I_COME', 'SILENCE', null]) suggested,
                     lateral (select told(own, discussion, named, when_named, chosen, suggested) as told) t
                """)
                .query((row, n) -> new Case(
                        row.getBoolean("own"),
                        row.getString("discussion"),
                        row.getBoolean("named"),
                        row.getString("when_named"),
                        row.getString("chosen"),
                        row.getString("suggested"),
                        row.getString("level"),
                        row.getString("reason")))
                .list();
        assertThat(cases).hasSize(2 * 3 * 2 * 4 * 5 * 5);
        var wrong = new ArrayList<Case>();
        for (var one : cases) {
            if (!one.expected().equals(one.level() + " " + one.reason())) {
                wrong.add(one);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
