package fr.maillage.attention.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever marks as read, or takes it back, holds up nobody who writes where they are not. It commits. */
@MaillageTest
class HeldTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Marks marks;

    @Autowired
    TransactionTemplate transaction;

    private long outsider;
    private long secret;

    @BeforeEach
    void a_secret_community() {
        talk.clear();
        outsider = talk.person("Denez");
        secret = talk.community("Cellule");
        jdbc.sql("update community set kind = 'SECRET' where id = :secret")
                .param("secret", secret)
                .update();
    }

    @AfterEach
    void clear() {
        talk.clear();
    }

    @Test
    void a_community_someone_is_not_of_is_not_held_by_their_taking_back() {
        long position = Objects.requireNonNull(transaction.execute(status -> {
            marks.unread(outsider, List.of(secret, secret), List.of());
            return CompletableFuture.supplyAsync(() -> jdbc.sql("select next_position(:secret)")
                            .param("secret", secret)
                            .query(Long.class)
                            .single())
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        }));
        assertThat(position).isEqualTo(1);
    }
}
