package fr.maillage.directory.duplicates;

import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A double that a person knows of: they look for it, and the two are put side by side. */
@Controller
class ChoiceController {
    private final Sides sides;
    private final Choices choices;
    private final Pairs pairs;
    private final Suggestions suggestions;

    ChoiceController(Sides sides, Choices choices, Pairs pairs, Suggestions suggestions) {
        this.sides = sides;
        this.choices = choices;
        this.pairs = pairs;
        this.suggestions = suggestions;
    }

    @GetMapping("/directory/entries/{id:\\d+}/duplicate")
    View choose(@PathVariable long id, @RequestParam(defaultValue = "") String q, Viewer.Member member, Page page) {
        Keeper.of(member);
        return page.view("directory/duplicates/choose")
                .with("side", sides.of(id))
                .with("asked", q.strip())
                .with("found", q.isBlank() ? List.of() : choices.like(id, q));
    }

    @PostMapping("/directory/duplicates")
    String compare(@RequestParam long one, @RequestParam long other, Viewer.Member member) {
        var keeper = Keeper.of(member);
        sides.of(one);
        sides.of(other);
        pairs.compatible(Pair.of(one, other));
        return "redirect:/directory/duplicates/" + suggestions.add(keeper, one, other);
    }
}
