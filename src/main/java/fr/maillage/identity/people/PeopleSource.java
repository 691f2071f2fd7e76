package fr.maillage.identity.people;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people a viewer may see, as their own page finds them. */
@Component
class PeopleSource implements SearchSource {
    private static final Kind PEOPLE = new Kind("people", 5, false);
    private final Roster roster;

    PeopleSource(Roster roster) {
        this.roster = roster;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(PEOPLE);
    }

    /** Their own page lists all of them, for those who may open it. */
    @Override
    public @Nullable String list(Asked asked, Viewer.Member viewer) {
        return viewer.guest() ? null : query(asked).address("");
    }

    @Override
    public List<Found> find(List<Kind> kinds, Asked asked, Viewer.Member viewer, int from, int most) {
        var found = roster.some(viewer, query(asked));
        var hits = found.people().stream()
                .skip(from)
                .limit(most)
                .map(person ->
                        new Hit(person.name(), "/people/" + person.id(), person.profession(), person.organisations()))
                .toList();
        int counted = (int) Math.min(found.total(), Roster.MOST_COUNTED);
        boolean nearly = !hits.isEmpty() && Roster.nearly(found.people().getFirst());
        return List.of(new Found(PEOPLE, hits, counted, found.total() > Roster.MOST_COUNTED, nearly));
    }

    private static Query query(Asked asked) {
        return Query.of(asked.words(), null, null, null, null);
    }
}
