package fr.maillage.search;

import fr.maillage.web.Page;
import fr.maillage.web.SearchPlaces;
import fr.maillage.web.SearchSource;
import fr.maillage.web.SearchSource.Asked;
import fr.maillage.web.SearchSource.Found;
import fr.maillage.web.SearchSource.Kind;
import fr.maillage.web.Sought;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        this.sources = sources;
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
                .flatMap(source -> source.kinds().stream())
                .filter(one -> one.written() || !typed.narrowed())
                .sorted(Comparator.comparingInt(Kind::rank))
                .toList();
        var chosen = offered.stream().filter(one -> one.name().equals(kind)).toList();
        var question = chosen.isEmpty() ? new Question(typed.words(), "", community, typed.period(), 0) : typed;
        return page.view("search/show")
                .with("question", question)
                .with("sought", Sought.of(question.words()))
                .with("kinds", offered.stream().map(Kind::name).toList())
                .with("places", places.of(viewer))
                .with(
                        "results",
                        question.words().isEmpty()
                                ? List.of()
                                : results(chosen.isEmpty() ? offered : chosen, question, viewer));
    }

    /** Each source is asked once, for all that it finds of these kinds. */
    private List<Results> results(List<Kind> kinds, Question question, Viewer.Member viewer) {
        var asked = new Asked(
                question.words(), question.community(), question.period().before(clock.instant()));
        return sources.stream()
                .flatMap(source -> {
                    var own = source.kinds().stream().filter(kinds::contains).toList();
                    return own.isEmpty() ? Stream.empty() : results(source, own, asked, question, viewer);
                })
                .sorted(Comparator.comparingInt(one -> one.found().kind().rank()))
                .toList();
    }

    private static Stream<Results> results(
            SearchSource source, List<Kind> kinds, Asked asked, Question question, Viewer.Member viewer) {
        String list = source.list(asked, viewer);
        return source
                .find(kinds, asked, viewer, question.from(), question.kind().isEmpty() ? SOME : PAGE)
                .stream()
                .map(found -> results(found, list, question));
    }

    /** @param list the address of the source's own list, or null */
    private static Results results(Found found, @Nullable String list, Question question) {
        String kind = found.kind().name();
        int shown = question.from() + found.hits().size();
        boolean more = !found.hits().isEmpty() && (shown < found.count() || found.atLeast());
        return new Results(
                found,
                question.from() == 0 ? null : question.address(kind, Math.max(0, question.from() - PAGE)),
                !more || list == null && shown >= found.count()
                        ? null
                        : list != null
                                ? list
                                : question.address(kind, question.kind().isEmpty() ? 0 : shown));
    }
}
