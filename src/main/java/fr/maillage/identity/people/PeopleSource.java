package fr.maillage.identity.people;

import fr.maillage.web.Language;
import fr.maillage.web.Messages;
import fr.maillage.web.SearchSource;
import fr.maillage.web.Sought;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people a viewer may see, as their own page finds them. */
@Component
class PeopleSource implements SearchSource {
    private static final Kind PEOPLE = new Kind("people", 5, false);
    private final Roster roster;
    private final Messages messages;

    PeopleSource(Roster roster, Messages messages) {
        this.roster = roster;
        this.messages = messages;
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
        var sought = Sought.of(asked.words());
        var hits = found.people().stream()
                .skip(from)
                .limit(most)
                .map(person -> new Hit(
                        person.name(),
                        "/people/" + person.id(),
                        about(person, sought, viewer.language()),
                        person.organisations()))
                .toList();
        int counted = (int) Math.min(found.total(), Roster.MOST_COUNTED);
        boolean nearly = !hits.isEmpty() && Roster.nearly(found.people().getFirst());
        return List.of(new Found(PEOPLE, hits, counted, found.total() > Roster.MOST_COUNTED, nearly));
    }

    /** Their profession, and what they may be asked for of what was looked for; all of it, where the words fit them nearly. */
    private String about(Person person, Sought sought, Language language) {
        String skills = person.skills().stream()
                .filter(skill -> Roster.nearly(person) || sought.first(skill) >= 0)
                .collect(Collectors.joining(", "));
        return Stream.of(
                        person.profession(),
                        skills.isEmpty() ? "" : messages.in(language).text("people.asked-for", skills))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private static Query query(Asked asked) {
        return Query.of(asked.words(), null, null, null, null);
    }
}
