package fr.maillage.attention.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Matter;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** More than the page of alerts holds: what is counted is what is found there. */
@MaillageTest
@Transactional
class ManyNoticesTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    private long reader;

    @BeforeEach
    void someone() {
        reader = talk.person("Bleuenn");
    }

    @Test
    void what_is_fresh_is_not_hidden_by_what_came_later_and_was_put_away() {
        come(1, TUESDAY, false);
        come(61, TUESDAY.plusSeconds(60), true);
        assertThat(notices().of(reader)).filteredOn(PersonalNotice::fresh).hasSize(1);
        assertThat(notices().of(reader)).extracting(PersonalNotice::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(fresh()).isEqualTo(1);
    }

    @Test
    void no_more_are_counted_than_are_shown() {
        come(70, TUESDAY, false);
        assertThat(fresh()).isEqualTo(notices().of(reader).size());
    }

    /** They came to be of so many communities. */
    private void come(int many, Instant at, boolean seen) {
        jdbc.sql("""
                with place as (
                    insert into community (name, kind) select 'Parole ' || n, 'OPEN' from generate_series(1, :many) n returning id),
                joined as (
                    insert into membership (account_id, community_id, role)
                    select :reader, id, 'MEMBER' from place returning id, community_id)
                insert into notice (account_id, matter, thing, occurrence, at, seen_at)
                select :reader, 'ADMISSION', community_id, id, :at, case when :seen then cast(:at as timestamptz) end from joined
                """)
                .param("many", many)
                .param("reader", reader)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("seen", seen)
                .update();
    }

    private int fresh() {
        return notices().fresh(reader, EnumSet.allOf(Matter.class));
    }

    private PersonalNotices notices() {
        return new PersonalNotices(jdbc, Clock.fixed(TUESDAY.plusSeconds(600), ZoneOffset.UTC));
    }
}
