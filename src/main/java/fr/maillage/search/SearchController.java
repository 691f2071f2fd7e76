package fr.maillage.search;

import fr.maillage.web.Page;
import fr.maillage.web.SearchSource;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one search box: some of each kind, or one kind alone. */
@Controller("everythingSearchController")
class SearchController {
    private static final int LONGEST = 200;
    private static final int SOME = 5;
    private static final int MANY = 50;
    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::rank))
                .toList();
    }

    @GetMapping("/search")
    View show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            Page page,
            Viewer.Member viewer) {
        String words =
                q.strip().substring(0, Math.min(q.strip().length(), LONGEST)).replace("\0", "");
        var asked =
                sources.stream().filter(source -> source.kind().equals(kind)).toList();
        int most = asked.isEmpty() ? SOME : MANY;
        return page.view("search/show")
                .with("words", words)
                .with("kind", asked.isEmpty() ? "" : kind)
                .with("kinds", sources.stream().map(SearchSource::kind).toList())
                .with(
                        "results",
                        words.isEmpty()
                                ? List.of()
                                : (asked.isEmpty() ? sources : asked)
                                        .stream()
                                                .map(source -> results(source, words, viewer, most))
                                                .toList());
    }

    private static Results results(SearchSource source, String words, Viewer.Member viewer, int most) {
        var hits = source.find(words, viewer, most + 1);
        return new Results(source.kind(), hits.stream().limit(most).toList(), hits.size() > most);
    }
}
