package fr.maillage.directory.duplicates;

import fr.maillage.directory.entry.Labels;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two records side by side, and what a person decides about them. */
@Controller
@RequestMapping("/directory/duplicates/{id:\\d+}")
class DecisionController {
    private static final String LIST = "/directory/duplicates";

    private final Suggestions suggestions;
    private final Sides sides;
    private final Traces traces;
    private final Decisions decisions;
    private final Labels labels;

    DecisionController(Suggestions suggestions, Sides sides, Traces traces, Decisions decisions, Labels labels) {
        this.suggestions = suggestions;
        this.sides = sides;
        this.traces = traces;
        this.decisions = decisions;
        this.labels = labels;
    }

    @GetMapping
    View show(@PathVariable long id, Viewer.Member member, Page page) {
        Keeper.of(member);
        var suggestion = suggestions.find(id).orElseThrow(NotFound::new);
        var first = sides.of(suggestion.first().id());
        var second = sides.of(suggestion.second().id());
        return page.view("directory/duplicates/show")
                .with("suggestion", suggestion)
                .with("first", first)
                .with("second", second)
                .with("compared", Compared.of(first, second, labels, page.language()))
                .with("proposed", second.said() > first.said() ? second.id() : first.id())
                .with("decided", traces.of(Pair.of(first.id(), second.id())).orElse(null))
                .with(
                        "next",
                        suggestions.after(Position.of(suggestion.position()), 1).stream()
                                .map(Suggestion::id)
                                .findFirst()
                                .orElse(null));
    }

    @PostMapping("/merge")
    String merge(@PathVariable long id, @RequestParam long keep, Viewer.Member member, HttpServletRequest request) {
        decisions.same(Keeper.of(member), pair(id), keep);
        return Notice.of("duplicates.merged." + both(id))
                .undoneBy(LIST + "/" + id + "/merge/undo")
                .redirect(request, LIST);
    }

    @PostMapping("/merge/undo")
    String separate(@PathVariable long id, Viewer.Member member, HttpServletRequest request) {
        var keeper = Keeper.of(member);
        traces.of(pair(id)).map(Decided::gone).ifPresent(gone -> decisions.separate(keeper, gone));
        return Notice.of("duplicates.separated").redirect(request, LIST + "/" + id);
    }

    @PostMapping("/distinction")
    String tellApart(@PathVariable long id, Viewer.Member member, HttpServletRequest request) {
        decisions.different(Keeper.of(member), pair(id));
        return Notice.of("duplicates.told-apart")
                .undoneBy(LIST + "/" + id + "/distinction/undo")
                .redirect(request, LIST);
    }

    @PostMapping("/distinction/undo")
    String askAgain(@PathVariable long id, Viewer.Member member, HttpServletRequest request) {
        decisions.askAgain(Keeper.of(member), pair(id));
        return Notice.of("duplicates.asked-again").redirect(request, LIST + "/" + id);
    }

    private Pair pair(long id) {
        var suggestion = suggestions.find(id).orElseThrow(NotFound::new);
        return Pair.of(suggestion.first().id(), suggestion.second().id());
    }

    private String both(long id) {
        return suggestions.find(id).map(Suggestion::both).orElse("place");
    }
}
