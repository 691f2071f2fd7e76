package fr.maillage.identity.account;

import fr.maillage.web.NotFound;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What may be done to people, by which role, and to whom: the whole matrix. Where it says nothing, it is not allowed. */
public enum Act {
    /** Finding people in the list and reading their profile. Guests are known to who welcomed them only. */
    SEE(Who.all(), Who.all(), Who.ofTheNetwork(), Who.none()),
    /** Seeing that someone is suspended, and their contact whatever they chose. */
    SEE_ALL(Who.all(), Who.all(), Who.none(), Who.none()),
    /** Inviting by mail, into a role. */
    INVITE(Who.all(), Who.butAdministrators(), Who.none(), Who.none()),
    /** Giving an account to someone who has no e-mail. */
    WELCOME(Who.guests(), Who.guests(), Who.guests(), Who.none()),
    /** Taking people from one role to another; both must be within reach. */
    CHANGE_ROLE(Who.all(), Who.butAdministrators(), Who.none(), Who.none()),
    /** Closing an account for a time, and opening it again. */
    SUSPEND(Who.all(), Who.butAdministrators(), Who.none(), Who.none()),
    /** Changing the name, languages and hours of the instance, for everyone. */
    SET_INSTANCE(Who.all(), Who.none(), Who.none(), Who.none());

    private final Map<Role, Set<Role>> reach = new EnumMap<>(Role.class);

    Act(Set<Role> administrator, Set<Role> coordination, Set<Role> member, Set<Role> guest) {
        reach.put(Role.ADMINISTRATOR, administrator);
        reach.put(Role.COORDINATION, coordination);
        reach.put(Role.MEMBER, member);
        reach.put(Role.GUEST, guest);
    }

    /** The roles on which someone of this role may act so; empty where they may not at all. */
    public Set<Role> reachOf(Role actor) {
        return Set.copyOf(reach.getOrDefault(actor, Set.of()));
    }

    public boolean allows(Role actor) {
        return !reachOf(actor).isEmpty();
    }

    public boolean allows(Role actor, Role subject) {
        return reachOf(actor).contains(subject);
    }

    /** @throws NotFound where they may not: they need not know that the page exists */
    public void demand(Viewer.Member actor) {
        if (!allows(actor.role())) {
            throw new NotFound();
        }
    }

    private static final class Who {
        static Set<Role> all() {
            return EnumSet.allOf(Role.class);
        }

        static Set<Role> butAdministrators() {
            return EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
        }

        static Set<Role> ofTheNetwork() {
            return EnumSet.complementOf(EnumSet.of(Role.GUEST));
        }

        static Set<Role> guests() {
            return EnumSet.of(Role.GUEST);
        }

        static Set<Role> none() {
            return EnumSet.noneOf(Role.class);
        }
    }
}
