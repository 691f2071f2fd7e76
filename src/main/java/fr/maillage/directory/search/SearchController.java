package fr.maillage.directory.search;

import fr.maillage.directory.entry.Labels;
import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {
    /** No territory has this number: who asks for one that is gone is not answered with the whole directory. */
    static final Optional<Long> NOWHERE = Optional.of(-1L);

    private final Search search;
    private final Areas areas;
    private final Labels labels;
    private final Clock clock;

    SearchController(Search search, Areas areas, Labels labels, Clock clock) {
        this.search = search;
        this.areas = areas;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/directory")
    View index(HttpServletRequest request, Page page) {
        var question = Question.of(request.getParameterMap());
        var area = areas.named(question.one("territory"));
        boolean lost = question.has("territory") && area.isEmpty();
        return page.view("directory/search/index")
                .with("question", question)
                .with("answer", search.find(question, lost ? NOWHERE : area.map(Area::id), clock.instant()))
                .with("labels", labels)
                .with("areas", areas.all())
                .with("area", area.orElse(null))
                .with("lost", lost);
    }

    /**
     * From where someone stands to the commune they are in: the address of a search never holds a position. The page sends
     * it rounded to a hundredth of a degree, about one kilometre.
     */
    @GetMapping("/directory/around")
    String around(@RequestParam double latitude, @RequestParam double longitude, HttpServletRequest request) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new NotFound();
        }
        var question = Question.of(request.getParameterMap());
        return "redirect:"
                + areas.communeNear(latitude, longitude)
                        .map(code -> question.with(Question.NEAR, code))
                        .orElse(question.without(Question.NEAR));
    }
}
