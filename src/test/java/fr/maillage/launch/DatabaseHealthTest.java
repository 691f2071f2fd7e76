package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class DatabaseHealthTest {
    @Test
    void one_that_answers_is_up_and_one_that_fails_is_down() {
        assertThat(new DatabaseHealth(() -> {}, Duration.ofSeconds(5)).health().getStatus())
                .isEqualTo(Status.UP);
        assertThat(new DatabaseHealth(
                                () -> {
                                    throw new IllegalStateException("refused");
                                },
                                Duration.ofSeconds(5))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void one_that_stands_still_is_down_and_asked_no_second_time_until_it_answers() throws InterruptedException {
        var wakes = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var health = new DatabaseHealth(
                () -> {
                    asked.incrementAndGet();
                    try {
                        wakes.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Duration.ofMillis(50));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);

        wakes.countDown();
        for (int i = 0; i < 100 && !health.health().getStatus().equals(Status.UP); i++) {
            Thread.sleep(10);
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
