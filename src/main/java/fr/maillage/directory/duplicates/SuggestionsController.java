package fr.maillage.directory.duplicates;

import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what may be the same, and asking for a new search. */
@Controller
class SuggestionsController {
    private static final int PER_PAGE = 20;

    private final Suggestions suggestions;
    private final Searches searches;

    SuggestionsController(Suggestions suggestions, Searches searches) {
        this.suggestions = suggestions;
        this.searches = searches;
    }

    @GetMapping("/directory/duplicates")
    View index(@RequestParam(required = false) @Nullable String after, Viewer.Member member, Page page) {
        Keeper.of(member);
        var position = Position.of(after);
        var found = suggestions.after(position, PER_PAGE + 1);
        return page.view("directory/duplicates/index")
                .with("suggestions", found.stream().limit(PER_PAGE).toList())
                .with("count", suggestions.count())
                .with("begun", !position.equals(Position.START))
                .with("next", found.size() > PER_PAGE ? found.get(PER_PAGE - 1).position() : null)
                .with("search", searches.latest().orElse(null));
    }

    @PostMapping("/directory/duplicates/search")
    String search(Viewer.Member member, HttpServletRequest request) {
        searches.ask(Keeper.of(member));
        return Notice.of("duplicates.search.asked").redirect(request, "/directory/duplicates");
    }
}
