package fr.maillage.directory.territory;

import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TerritoryController {
    private final Territories territories;
    private final InstanceTerritory instance;

    TerritoryController(Territories territories, InstanceTerritory instance) {
        this.territories = territories;
        this.instance = instance;
    }

    @GetMapping("/territories")
    View index(
            @RequestParam(defaultValue = "departement") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Page frame,
            Viewer viewer) {
        viewer.coordinator();
        Kind chosen = Kind.of(kind).orElseThrow(NotFound::new);
        int start = Math.clamp(page, 0, 10_000);
        return frame.view("directory/territory/index")
                .with("kind", chosen)
                .with("words", q)
                .with("number", start)
                .with("count", territories.count(chosen, q))
                .with("size", Territories.PAGE)
                .with("territories", territories.search(chosen, q, start))
                .with("filled", territories.filled())
                .with("served", instance.all());
    }

    /** Members read territories; only the coordination changes them. */
    @GetMapping("/territories/{id}")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return page.view("directory/territory/show")
                .with("territory", territories.find(id).orElseThrow(NotFound::new))
                .with("communes", territories.communesOf(id))
                .with("keeper", viewer.coordinates());
    }
}
