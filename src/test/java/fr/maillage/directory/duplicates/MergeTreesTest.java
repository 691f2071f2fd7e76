package fr.maillage.directory.duplicates;

import static fr.maillage.directory.duplicates.Sample.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class MergeTreesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Decisions decisions;

    @Autowired
    Cast cast;

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_merges_and_undos_leave_no_cycle_and_no_chain_and_can_all_be_undone(int seed) {
        var random = new Random(seed);
        var entries = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            entries.add(place("Lieu " + i).keep(jdbc));
        }
        var into = new TreeMap<Long, Long>();
        for (int step = 0; step < 40; step++) {
            long one = entries.get(random.nextInt(entries.size()));
            long other = entries.get(random.nextInt(entries.size()));
            if (random.nextInt(3) == 0) {
                decisions.separate(keeper(), one);
                into.remove(one);
            } else if (one == other || into.containsKey(one) || into.containsKey(other)) {
                assertThatThrownBy(() -> decisions.same(keeper(), Pair.of(one, other), other))
                        .isInstanceOf(Refused.class);
            } else {
                decisions.same(keeper(), Pair.of(one, other), other);
                into.put(one, other);
            }
            assertThat(leading(entries)).isEqualTo(roots(into));
        }
        entries.forEach(entry -> decisions.separate(keeper(), entry));
        assertThat(leading(entries)).isEmpty();
    }

    @Test
    void separating_the_houses_separates_the_services_that_were_merged_because_of_it() {
        long house = place("Maison").keep(jdbc);
        long same = place("La Maison").keep(jdbc);
        long one = Sample.service("Ateliers", house).keep(jdbc);
        long other = Sample.service("Ateliers", same).keep(jdbc);
        decisions.same(keeper(), Pair.of(house, same), same);
        decisions.same(keeper(), Pair.of(one, other), other);
        decisions.separate(keeper(), house);
        assertThat(leading(List.of(house, same, one, other))).isEmpty();
    }

    @Test
    void separating_two_records_leaves_the_services_of_others_as_they_are() {
        long house = place("Maison").keep(jdbc);
        long same = place("La Maison").keep(jdbc);
        long one = Sample.service("Ateliers", house).keep(jdbc);
        long other = Sample.service("Ateliers", same).keep(jdbc);
        decisions.same(keeper(), Pair.of(house, same), same);
        decisions.same(keeper(), Pair.of(one, other), other);
        // its source moved it since
        long another = place("Atelier").keep(jdbc);
        jdbc.sql("update entry set parent_id = :another where id = :one")
                .param("another", another)
                .param("one", one)
                .update();
        long first = place("Salle").keep(jdbc);
        long second = place("La Salle").keep(jdbc);
        decisions.same(keeper(), Pair.of(first, second), second);
        decisions.separate(keeper(), first);
        assertThat(leading(List.of(one, other, first))).isEqualTo(Map.of(one, other));
    }

    @Test
    void the_services_of_a_merged_house_stand_under_the_kept_one() {
        long house = place("Maison").keep(jdbc);
        long same = place("La Maison").keep(jdbc);
        long service = Sample.service("Ateliers", house).keep(jdbc);
        decisions.same(keeper(), Pair.of(house, same), same);
        assertThat(jdbc.sql("select child_id from entry_child where parent_id = :id")
                        .param("id", same)
                        .query(Long.class)
                        .list())
                .containsExactly(service);
    }

    @Test
    void each_decision_leaves_its_trace() {
        long one = place("Maison").keep(jdbc);
        long other = place("La Maison").keep(jdbc);
        decisions.different(keeper(), Pair.of(one, other));
        decisions.askAgain(keeper(), Pair.of(one, other));
        decisions.same(keeper(), Pair.of(one, other), other);
        decisions.separate(keeper(), one);
        decisions.separate(keeper(), one);
        assertThat(jdbc.sql("select act from journal_entry where subject = :subject and actor = :actor order by id")
                        .param("subject", "entry/" + one)
                        .param("actor", String.valueOf(keeper().account()))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "entries told apart", "entries no longer told apart", "entry merged", "entry separated");
    }

    @Test
    void a_service_is_never_merged_with_a_place_nor_with_the_service_of_another_house() {
        long house = place("Maison").keep(jdbc);
        long another = place("Atelier").keep(jdbc);
        long one = Sample.service("Aide", house).keep(jdbc);
        long other = Sample.service("Aide", another).keep(jdbc);
        assertRefused(Pair.of(one, house), "duplicates.refused.kinds");
        assertRefused(Pair.of(one, other), "duplicates.refused.houses");
        assertRefused(Pair.of(house, place("Salle").under(house).keep(jdbc)), "duplicates.refused.parent");
    }

    private void assertRefused(Pair pair, String why) {
        assertThatThrownBy(() -> decisions.same(keeper(), pair, pair.first())).hasMessage(why);
    }

    private Keeper keeper() {
        return new Keeper(cast.id(Cast.COORDINATION));
    }

    private static Map<Long, Long> roots(Map<Long, Long> into) {
        var roots = new TreeMap<Long, Long>();
        into.keySet().forEach(entry -> {
            long root = entry;
            while (into.containsKey(root)) {
                root = into.get(root);
            }
            roots.put(entry, root);
        });
        return roots;
    }

    private Map<Long, Long> leading(List<Long> entries) {
        var leading = new TreeMap<Long, Long>();
        jdbc.sql("select id, merged_into from entry where merged_into is not null and id in (:entries)")
                .param("entries", entries)
                .query(row -> {
                    leading.put(row.getLong("id"), row.getLong("merged_into"));
                });
        return leading;
    }
}
