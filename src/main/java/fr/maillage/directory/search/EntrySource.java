package fr.maillage.directory.search;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Organisations, places and services, as the directory finds them. */
@Component
class EntrySource implements SearchSource {
    private final Search search;
    private final Clock clock;

    EntrySource(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "places";
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public List<Hit> find(String words, Viewer.Member viewer, int most) {
        var question = new Question(Map.of(Question.WORDS, List.of(words)));
        return search.find(question, Optional.empty(), clock.instant()).cards().stream()
                .limit(most)
                .map(card -> new Hit(card.name(), "/directory/entries/" + card.id(), card.summary(), card.city()))
                .toList();
    }
}
