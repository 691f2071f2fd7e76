package fr.maillage.identity.people;

import fr.maillage.identity.KnownPeople;
import fr.maillage.identity.profile.Profile;
import fr.maillage.identity.profile.Profiles;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of people, as other modules may ask it. */
@Component
class RosterForOthers implements KnownPeople {
    private final Roster roster;
    private final Profiles profiles;

    RosterForOthers(Roster roster, Profiles profiles) {
        this.roster = roster;
        this.profiles = profiles;
    }

    @Override
    public List<Known> named(Viewer.Member viewer, String words) {
        return roster.visibleTo(viewer, Query.of(words, null, null, null, null)).people().stream()
                .filter(person -> !person.suspended())
                .map(person -> new Known(
                        person.id(),
                        person.name(),
                        person.profession(),
                        person.photo(),
                        !person.role().belongs()))
                .toList();
    }

    @Override
    public Known known(Viewer.Member viewer, long account) {
        Profile profile = profiles.visibleTo(viewer, account);
        if (profile.suspended()) {
            throw new NotFound();
        }
        return new Known(
                profile.id(),
                profile.name(),
                profile.profession(),
                profile.photo(),
                !profile.role().belongs());
    }
}
