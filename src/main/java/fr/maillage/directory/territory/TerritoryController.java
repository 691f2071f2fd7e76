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
            @RequestParam(defaultValue = "") String after,
            Page page,
            Viewer viewer) {
        viewer.coordinator();
        Kind chosen = Kind.of(kind).orElseThrow(NotFound::new);
        var found = territories.search(chosen, q, after, Territories.PAGE + 1);
        boolean more = found.size() > Territories.PAGE;
        return page.view("directory/territory/index")
                .with("kind", chosen)
                .with("words", q)
                .with("count", territories.count(chosen, q))
                .with("territories", found.stream().limit(Territories.PAGE).toList())
                .with("next", more ? Territories.place(found.get(Territories.PAGE - 1)) : "")
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
