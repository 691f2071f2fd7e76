package fr.maillage.search;

import fr.maillage.web.Page;
import fr.maillage.web.SearchPlaces;
import fr.maillage.web.SearchSource;
import fr.maillage.web.SearchSource.Asked;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one search box: some of each kind, or one kind page by page. */
@Controller("everythingSearchController")
class SearchController {
    static final int SOME = 5;
    static final int PAGE = 20;
    private final List<SearchSource> sources;
    private final SearchPlaces places;
    private final Clock clock;

    SearchController(List<SearchSource> sources, SearchPlaces places, Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::rank))
                .toList();
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/search")
    View show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Long community,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int from,
            Page page,
            Viewer.Member viewer) {
        var typed = Question.of(q, kind, community, period, from);
        var offered = sources.stream()
                .filter(source -> source.written() || !typed.narrowed())
                .toList();
        boolean one = offered.stream().anyMatch(source -> source.kind().equals(kind));
        var question = one ? typed : new Question(typed.words(), "", community, typed.period(), 0);
        return page.view("search/show")
                .with("question", question)
                .with("kinds", offered.stream().map(SearchSource::kind).toList())
                .with("places", places.of(viewer))
                .with(
                        "results",
                        question.words().isEmpty()
                                ? List.of()
                                : offered.stream()
                                        .filter(source -> !one || source.kind().equals(kind))
                                        .map(source -> results(source, question, viewer))
                                        .toList());
    }

    private Results results(SearchSource source, Question question, Viewer.Member viewer) {
        boolean all = !question.kind().isEmpty();
        var asked = new Asked(
                question.words(), question.community(), question.period().before(clock.instant()));
        var found = source.find(asked, viewer, question.from(), all ? PAGE : SOME);
        int shown = question.from() + found.hits().size();
        boolean more = !found.hits().isEmpty() && (shown < found.count() || found.atLeast());
        String own = source.list(asked, viewer);
        return new Results(
                source.kind(),
                found,
                question.from() == 0 ? null : question.address(source.kind(), Math.max(0, question.from() - PAGE)),
                !more || own == null && shown >= found.count()
                        ? null
                        : own != null ? own : question.address(source.kind(), all ? shown : 0));
    }
}
