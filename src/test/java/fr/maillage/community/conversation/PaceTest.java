package fr.maillage.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How often it is told that somebody is there or writes. */
class PaceTest {
    @Test
    void who_tells_too_often_waits_and_nobody_else_does() {
        var pace = new Pace();
        for (int i = 0; i < Pace.A_MINUTE; i++) {
            assertThat(pace.allows(1)).isTrue();
        }
        assertThat(pace.allows(1)).isFalse();
        assertThat(pace.allows(2)).isTrue();
    }
}
