package fr.maillage.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every cell of {@code who-meets-what.txt}, tried: on all surfaces together, and by every act. */
@MaillageTest
@Transactional
class WhoMeetsWhatTest {
    private static final Grid COMMUNITIES = Grid.of("communities");
    private static final Grid SURFACES = Grid.of("surfaces");
    private static final Grid ACTS = Grid.of("acts");
    private static final List<String> PEOPLE =
            COMMUNITIES.columns().subList(0, COMMUNITIES.columns().size() - 1);

    @Autowired
    Village village;

    @Autowired
    Visit visit;

    static Set<String> communities() {
        return COMMUNITIES.rows().keySet();
    }

    @ParameterizedTest
    @MethodSource("communities")
    void each_person_meets_each_text_on_the_surfaces_of_the_table_and_on_no_other(String community) {
        var place = village.settle(community);
        String never = COMMUNITIES.at(community, "never");
        var differing = new ArrayList<String>();
        for (String who : PEOPLE) {
            String is = COMMUNITIES.at(community, who);
            visit.meets(who, place).forEach((state, met) -> {
                String expected = without(SURFACES.at(state.row(), is), never);
                note(differing, expected, met, community, who, state.row());
            });
        }
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("communities")
    void each_person_does_what_the_table_says_and_finds_nothing_to_do_elsewhere(String community) {
        var place = village.settle(community);
        boolean over = community.contains("over");
        var trial = visit.trial(place);
        var differing = new ArrayList<String>();
        for (String act : ACTS.rows().keySet()) {
            for (String who : PEOPLE) {
                String is = COMMUNITIES.at(community, who);
                String somewhere = ACTS.at(act, is);
                String done = on(act).map(state -> outcome(is, act, state, trial.of(who, place.address(act, state))))
                        .collect(Collectors.joining());
                note(
                        differing,
                        without(somewhere, over ? "a-z" : "").toLowerCase(Locale.ROOT),
                        done,
                        community,
                        who,
                        act);
            }
        }
        assertThat(differing).isEmpty();
    }

    /** The states that an act can be tried on. */
    private static Stream<State> on(String act) {
        if (act.contains("{p}") || act.contains("{k}")) {
            return Arrays.stream(State.values()).filter(State::isPost);
        }
        return act.contains("awaiting") ? Stream.of(State.AWAITING) : Stream.of(State.DRAFT, State.PLANNED);
    }

    /** The letter of the state where it is done; where the wrong door is shown, or nothing changed, one that no cell has. */
    private static String outcome(String is, String act, State state, Trial.Outcome outcome) {
        boolean knows = !"s-x".contains(is);
        return switch (outcome) {
            case DONE -> String.valueOf(state.letter());
            case NOTHING_DONE -> already(act, state) ? String.valueOf(state.letter()) : "?";
            case REFUSED -> knows ? "" : "refused";
            case NOT_FOUND -> is.equals("x") ? "not found" : "";
            case ASKED_TO_SIGN_IN -> is.equals("x") ? "" : "asked";
        };
    }

    /** What an act leads to is so before it: there is nothing to write. */
    private static boolean already(String act, State state) {
        var made = act.contains("/pin")
                ? State.PINNED
                : act.contains("/closing") ? State.CLOSED : act.contains("/archiving") ? State.ARCHIVED : null;
        return made != null && act.endsWith("/removal") == (state != made);
    }

    private static String without(String letters, String never) {
        return never.isEmpty() ? letters : letters.replaceAll("[" + never + "]", "");
    }

    private static void note(List<String> differing, String expected, String met, String... cell) {
        if (!letters(expected).equals(letters(met))) {
            differing.add(String.join(" | ", cell) + ": the table says " + letters(expected) + ", met " + letters(met));
        }
    }

    private static Set<String> letters(String said) {
        return said.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(said.split("")));
    }
}
