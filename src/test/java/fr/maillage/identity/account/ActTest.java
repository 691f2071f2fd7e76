package fr.maillage.identity.account;

import static fr.maillage.web.Role.ADMINISTRATOR;
import static fr.maillage.web.Role.COORDINATION;
import static fr.maillage.web.Role.GUEST;
import static fr.maillage.web.Role.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.web.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActTest {
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> NOBODY = Set.of();
    private static final Set<Role> BUT_ADMINISTRATORS = Set.of(COORDINATION, MEMBER, GUEST);

    /** Who may act on whom, in the order administrator, coordination, member, guest. */
    record Row(Act act, List<Set<Role>> reach) {}

    static Stream<Row> matrix() {
        return Stream.of(
                new Row(Act.SEE, List.of(ALL, ALL, Set.of(ADMINISTRATOR, COORDINATION, MEMBER), NOBODY)),
                new Row(Act.SEE_ALL, List.of(ALL, ALL, NOBODY, NOBODY)),
                new Row(Act.INVITE, List.of(ALL, BUT_ADMINISTRATORS, NOBODY, NOBODY)),
                new Row(Act.WELCOME, List.of(Set.of(GUEST), Set.of(GUEST), Set.of(GUEST), NOBODY)),
                new Row(Act.CHANGE_ROLE, List.of(ALL, BUT_ADMINISTRATORS, NOBODY, NOBODY)),
                new Row(Act.SUSPEND, List.of(ALL, BUT_ADMINISTRATORS, NOBODY, NOBODY)),
                new Row(Act.SET_INSTANCE, List.of(ALL, NOBODY, NOBODY, NOBODY)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void each_role_reaches_exactly_these(Row row) {
        for (Role actor : Role.values()) {
            var expected = row.reach().get(actor.ordinal());
            assertThat(row.act().allows(actor)).isEqualTo(!expected.isEmpty());
            for (Role subject : Role.values()) {
                assertThat(row.act().allows(actor, subject))
                        .as("%s %s %s", actor, row.act(), subject)
                        .isEqualTo(expected.contains(subject));
            }
        }
    }

    @Test
    void no_act_is_left_out_of_the_matrix() {
        assertThat(matrix().map(Row::act)).containsExactlyInAnyOrder(Act.values());
    }
}
