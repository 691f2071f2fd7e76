package fr.maillage.community.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many pages one node holds open. */
class RoomTest {
    @Test
    void a_node_admits_so_many_and_no_more_until_one_leaves() {
        var audience = new Audience(2);
        var first = page(1);
        assertThat(audience.admit(first)).isTrue();
        assertThat(audience.admit(page(2))).isTrue();
        assertThat(audience.admit(page(3))).isFalse();
        audience.forget(first);
        audience.forget(first);
        assertThat(audience.admit(page(3))).isTrue();
        assertThat(audience.admit(page(4))).isFalse();
        assertThat(audience.all()).hasSize(2);
    }

    @Test
    void a_node_that_stops_admits_nobody() {
        var audience = new Audience(2);
        audience.shut();
        assertThat(audience.admit(page(1))).isFalse();
    }

    private static OpenPage page(long account) {
        var connection = new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse());
        return new OpenPage(new DiscussionTopic(), 7, account, "session", 0, connection);
    }
}
