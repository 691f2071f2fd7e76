package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    @SuppressWarnings("unused") // found by name
    static class Pages {
        View page() {
            throw new IllegalStateException();
        }

        Object pageOrRedirection() {
            throw new IllegalStateException();
        }

        String redirection() {
            return "redirect:/";
        }
    }

    @Test
    void those_who_wait_come_in_the_order_in_which_they_asked() throws Exception {
        var turns = new Turns(1, LONG);
        var first = enter(turns, "page");
        List<Integer> came = Collections.synchronizedList(new ArrayList<>());
        var all = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            int n = i;
            var waiting = Thread.startVirtualThread(() -> {
                var request = enter(turns, "page");
                came.add(n);
                leave(turns, request);
                all.countDown();
            });
            while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        assertThat(came).isEmpty();
        leave(turns, first);
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(came).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void who_waited_long_goes_on_and_gives_back_no_turn_that_was_not_theirs() {
        var turns = new Turns(1, SHORT);
        var first = enter(turns, "page");
        var impatient = enter(turns, "page");
        leave(turns, impatient);
        assertThat(waits(turns)).isTrue();
        leave(turns, first);
        assertThat(waits(turns)).isFalse();
    }

    @Test
    void a_turn_is_given_back_once() {
        var turns = new Turns(1, SHORT);
        var first = enter(turns, "page");
        leave(turns, first);
        leave(turns, first);
        var second = enter(turns, "page");
        assertThat(waits(turns)).isTrue();
        leave(turns, second);
    }

    @Test
    void what_is_no_page_or_not_read_takes_no_turn() {
        var turns = new Turns(1, SHORT);
        enter(turns, "redirection");
        enter(turns, "POST", "page");
        assertThat(waits(turns)).isFalse();
    }

    @Test
    void what_may_be_a_page_takes_one_and_gives_it_back_once_it_is_drawn() {
        var turns = new Turns(1, SHORT);
        var first = enter(turns, "pageOrRedirection");
        assertThat(waits(turns)).isTrue();
        Turns.end(first);
        assertThat(waits(turns)).isFalse();
        leave(turns, first);
        var second = enter(turns, "page");
        assertThat(waits(turns)).isTrue();
        leave(turns, second);
    }

    /** Whether a page would have to wait. */
    private static boolean waits(Turns turns) {
        long before = System.nanoTime();
        leave(turns, enter(turns, "page"));
        return System.nanoTime() - before >= SHORT.toNanos();
    }

    private static MockHttpServletRequest enter(Turns turns, String method) {
        return enter(turns, "GET", method);
    }

    private static MockHttpServletRequest enter(Turns turns, String verb, String method) {
        var request = new MockHttpServletRequest(verb, "/");
        try {
            var handler = new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(method));
            turns.preHandle(request, new MockHttpServletResponse(), handler);
        } catch (ReflectiveOperationException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return request;
    }

    private static void leave(Turns turns, MockHttpServletRequest request) {
        turns.afterCompletion(request, new MockHttpServletResponse(), new Object(), null);
    }
}
