package fr.maillage.directory.territory;

import fr.maillage.directory.territory.official.OfficialLists;
import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which territory this instance serves: the second step of creating it, or later. */
@Controller
class SetupController {
    private static final List<Kind> SERVED = List.of(Kind.REGION, Kind.DEPARTEMENT, Kind.EPCI);
    private final Territories territories;
    private final InstanceTerritory instance;
    private final OfficialLists lists;
    private final Journal journal;

    SetupController(Territories territories, InstanceTerritory instance, OfficialLists lists, Journal journal) {
        this.territories = territories;
        this.instance = instance;
        this.lists = lists;
        this.journal = journal;
    }

    @GetMapping("/territories/setup")
    View show(@RequestParam(defaultValue = "") String q, Page page, Viewer viewer) {
        viewer.coordinator();
        var served = instance.all();
        var found = q.isBlank()
                ? List.<Territory>of()
                : SERVED.stream()
                        .flatMap(kind -> territories.search(kind, q, "", Territories.PAGE).stream())
                        .filter(territory -> !served.contains(territory))
                        .limit(20)
                        .toList();
        return page.view("directory/territory/setup")
                .with("words", q)
                .with("found", found)
                .with("served", served)
                .with("filled", territories.filled())
                .with("service", lists.serviceName());
    }

    @PostMapping("/territories/instance")
    @Transactional
    public String choose(@RequestParam long territory, Viewer viewer, HttpServletRequest request) {
        var member = viewer.coordinator();
        Territory chosen = territories.find(territory).orElseThrow(NotFound::new);
        instance.choose(territory, member.id());
        journal.write(
                String.valueOf(member.id()), "territory of the instance chosen", "territory/" + territory, Map.of());
        return Notice.of("territory.setup.chosen", chosen.name()).redirect(request, "/territories/setup");
    }

    @PostMapping("/territories/instance/{territory}/departure")
    @Transactional
    public String leave(@PathVariable long territory, Viewer viewer, HttpServletRequest request) {
        var member = viewer.coordinator();
        Territory left = territories.find(territory).orElseThrow(NotFound::new);
        instance.leave(territory);
        journal.write(
                String.valueOf(member.id()), "territory of the instance left", "territory/" + territory, Map.of());
        return Notice.of("territory.setup.left", left.name()).redirect(request, "/territories/setup");
    }
}
