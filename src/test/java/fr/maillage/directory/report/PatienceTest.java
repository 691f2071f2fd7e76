package fr.maillage.directory.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience();

    @Test
    void a_network_of_ipv6_is_one_place() {
        for (int i = 0; i < Patience.AN_HOUR; i++) {
            assertThat(patience.allows("2001:db8:0:1::" + (i + 1))).isTrue();
        }
        assertThat(patience.allows("2001:db8:0:1:ffff::1")).isFalse();
        assertThat(patience.allows("2001:db8:0:2::1")).isTrue();
    }

    @Test
    void a_name_is_a_place_of_its_own_and_is_not_looked_up() {
        for (int i = 0; i < Patience.AN_HOUR; i++) {
            patience.allows("localhost");
        }
        assertThat(patience.allows("localhost")).isFalse();
        assertThat(patience.allows("127.0.0.1")).isTrue();
    }

    @Test
    void a_crowd_does_not_wipe_out_who_keeps_trying() {
        for (int i = 0; i < Patience.AN_HOUR; i++) {
            patience.allows("192.0.2.1");
        }
        for (int i = 0; i < 2 * Patience.MOST_PLACES; i++) {
            patience.allows("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256);
            if (i % 1000 == 0) {
                assertThat(patience.allows("192.0.2.1")).isFalse();
            }
        }
    }
}
