package fr.maillage.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class OnceTest {
    @Autowired
    private Once once;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicLong made = new AtomicLong();
    private final String form = UUID.randomUUID().toString();

    @AfterEach
    void clear() {
        jdbc.sql("delete from form_key").update();
    }

    @Test
    void the_same_form_at_the_same_instant_makes_one_thing() throws InterruptedException {
        long account = cast.id(Cast.MEMBER);
        Set<Long> results = Collections.synchronizedSet(new HashSet<>());
        var start = new CountDownLatch(1);
        var clicks = new Thread[4];
        for (int i = 0; i < clicks.length; i++) {
            clicks[i] = Thread.ofVirtual().start(() -> {
                await(start);
                results.add(once.make(account, form, "mots", made::incrementAndGet));
            });
        }
        start.countDown();
        for (Thread click : clicks) {
            click.join();
        }
        assertThat(made).hasValue(1);
        assertThat(results).containsExactly(1L);
    }

    @Test
    void other_words_another_form_and_another_person_are_other_acts() {
        long account = cast.id(Cast.MEMBER);
        once.make(account, form, "mots", made::incrementAndGet);
        once.make(account, form, "autres mots", made::incrementAndGet);
        once.make(account, UUID.randomUUID().toString(), "mots", made::incrementAndGet);
        once.make(cast.id(Cast.COORDINATION), form, "mots", made::incrementAndGet);
        assertThat(made).hasValue(4);
    }

    @Test
    void a_form_that_failed_can_be_sent_again() {
        long account = cast.id(Cast.MEMBER);
        assertThatThrownBy(() -> once.make(account, form, "mots", () -> {
                    throw new IllegalStateException("refusé");
                }))
                .hasMessage("refusé");
        assertThat(once.make(account, form, "mots", made::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void what_is_no_key_keeps_nobody_from_acting() {
        long account = cast.id(Cast.MEMBER);
        once.make(account, null, "mots", made::incrementAndGet);
        once.make(account, "'; drop table form_key; --", "mots", made::incrementAndGet);
        assertThat(made).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
