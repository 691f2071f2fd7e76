package fr.maillage.directory.entry;

import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisations that answer, while a name is typed; without JavaScript the form itself asks. */
@Controller
class ParentController {
    private final Parents parents;

    ParentController(Parents parents) {
        this.parents = parents;
    }

    @GetMapping("/directory/entries/organisations")
    View index(
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(required = false) @Nullable Long entry,
            Page page,
            Viewer viewer) {
        viewer.coordinator();
        String typed = parent.strip();
        return page.view("directory/entry/choices")
                .with("typed", typed)
                .with("choices", parents.answering(typed, entry))
                .with("chosen", "");
    }
}
