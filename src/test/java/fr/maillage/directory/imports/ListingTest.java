package fr.maillage.directory.imports;

import static fr.maillage.directory.imports.Trial.place;
import static fr.maillage.directory.imports.Trial.places;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@MaillageTest
class ListingTest {
    /** One more than are listed in the transaction that writes them. */
    private static final int MANY = 5001;

    @Autowired
    private Trial trial;

    @Autowired
    private Listing listing;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clear() {
        trial.clear();
    }

    @Test
    void what_a_large_import_wrote_can_be_found_when_it_ends() {
        trial.write(places(IntStream.range(0, MANY)
                .mapToObj(i -> place("n" + i, "Lieu " + i))
                .toArray(String[]::new)));
        assertThat(listed()).isEqualTo(MANY);
        assertThat(listing.isWaiting()).isFalse();
    }

    @Test
    void what_a_node_that_stopped_left_behind_is_listed_by_another() {
        trial.write(places(place("a", "Un")));
        asIfItHadStopped();
        assertThat(listed()).isZero();
        listing.bring();
        assertThat(listed()).isOne();
    }

    @Test
    void a_correction_made_meanwhile_is_not_replaced_by_what_stood_there_before() throws InterruptedException {
        trial.write(places(place("a", "Un")));
        asIfItHadStopped();
        Thread[] other = new Thread[1];
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update entry set name = 'Deux' where source = 'essai'").update();
            other[0] = Thread.startVirtualThread(listing::bring);
            assertThat(waitsForUs()).isTrue();
        });
        other[0].join();
        assertThat(jdbc.sql("select name_key from listing l join entry e on e.id = l.entry_id where e.source = 'essai'")
                        .query(String.class)
                        .single())
                .isEqualTo("deux");
    }

    private boolean waitsForUs() {
        for (int i = 0; i < 500; i++) {
            if (jdbc.sql(
                            "select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))")
                    .query(Boolean.class)
                    .single()) {
                return true;
            }
        }
        return false;
    }

    private void asIfItHadStopped() {
        jdbc.sql("delete from listing where entry_id in (select id from entry where source = 'essai')")
                .update();
        jdbc.sql("insert into unlisted select id from entry where source = 'essai'")
                .update();
    }

    private int listed() {
        return jdbc.sql("select count(*) from listing where entry_id in (select id from entry where source = 'essai')")
                .query(Integer.class)
                .single();
    }
}
