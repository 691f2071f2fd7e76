package fr.maillage.identity.people;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people a viewer may see, as their own page finds them. */
@Component
class PeopleSource implements SearchSource {
    private final Roster roster;

    PeopleSource(Roster roster) {
        this.roster = roster;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public List<Hit> find(String words, Viewer.Member viewer, int most) {
        return roster.visibleTo(viewer, Query.of(words, null, null, null, null)).people().stream()
                .limit(most)
                .map(person ->
                        new Hit(person.name(), "/people/" + person.id(), person.profession(), person.organisations()))
                .toList();
    }
}
