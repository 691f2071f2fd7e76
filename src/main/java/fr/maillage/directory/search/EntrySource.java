package fr.maillage.directory.search;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Organisations, places and services, as the directory finds them. */
@Component
class EntrySource implements SearchSource {
    private static final Kind PLACES = new Kind("places", 6, false);
    private final Search search;
    private final Clock clock;

    EntrySource(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(PLACES);
    }

    /** The directory's own page, with its map and filters. */
    @Override
    public String list(Asked asked, Viewer.Member viewer) {
        return "/directory?q=" + UriUtils.encode(asked.words(), StandardCharsets.UTF_8);
    }

    @Override
    public List<Found> find(List<Kind> kinds, Asked asked, Viewer.Member viewer, int from, int most) {
        var question = new Question(Map.of(Question.WORDS, List.of(asked.words())));
        var answer = search.find(question, Optional.empty(), clock.instant());
        var hits = answer.cards().stream()
                .skip(from)
                .limit(most)
                .map(card -> new Hit(card.name(), "/directory/entries/" + card.id(), card.summary(), card.city()))
                .toList();
        String meant = answer.corrected();
        boolean nearly = meant != null || answer.partly();
        return List.of(new Found(PLACES, hits, answer.counted(), answer.capped(), nearly, meant));
    }
}
