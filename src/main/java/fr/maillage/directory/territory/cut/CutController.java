package fr.maillage.directory.territory.cut;

import fr.maillage.directory.territory.InstanceTerritory;
import fr.maillage.directory.territory.Territories;
import fr.maillage.identity.Once;
import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/territories/cuts")
class CutController {
    private final Cuts cuts;
    private final Territories territories;
    private final InstanceTerritory instance;
    private final Once once;
    private final Journal journal;

    CutController(Cuts cuts, Territories territories, InstanceTerritory instance, Once once, Journal journal) {
        this.once = once;
        this.cuts = cuts;
        this.territories = territories;
        this.instance = instance;
        this.journal = journal;
    }

    @GetMapping
    View index(Page page, Viewer viewer) {
        viewer.coordinator();
        return page.view("directory/cut/index").with("cuts", cuts.all());
    }

    /** Without an area, asks for one among those that have communes; the instance's own comes first. */
    @GetMapping("/new")
    View start(
            @RequestParam(required = false) @Nullable Long area,
            @RequestParam(defaultValue = "7") int parts,
            Page page,
            Viewer viewer) {
        viewer.coordinator();
        if (area == null) {
            return page.view("directory/cut/start")
                    .with("served", instance.all())
                    .with("areas", territories.divisible());
        }
        return form(page, Cut.fresh("", area, parts), Problems.none());
    }

    @GetMapping("/{id}/edit")
    View edit(@PathVariable long id, Page page, Viewer viewer) {
        viewer.coordinator();
        return form(page, find(id), Problems.none());
    }

    @PostMapping
    @Transactional
    public Object create(
            @RequestParam long area,
            @RequestParam MultiValueMap<String, String> sent,
            Page page,
            Viewer viewer,
            HttpServletRequest request) {
        long known = territories.find(area).orElseThrow(NotFound::new).id();
        return save(Cut.fresh("", known, 2), sent, page, viewer, request);
    }

    @PostMapping("/{id}")
    @Transactional
    public Object save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Page page,
            Viewer viewer,
            HttpServletRequest request) {
        return save(find(id), sent, page, viewer, request);
    }

    private Object save(
            Cut before, MultiValueMap<String, String> sent, Page page, Viewer viewer, HttpServletRequest request) {
        var member = viewer.coordinator();
        var form = new CutForm(sent, before, territories.communesOf(before.area()));
        String act = Optional.ofNullable(sent.getFirst("act")).orElse("save");
        if (!act.equals("save")) {
            return form(page, act.equals("widen") ? form.cut().widened() : form.cut(), Problems.none());
        }
        Problems problems = form.problems();
        if (problems.any()) {
            return form(page, form.cut(), problems).rejected();
        }
        Optional<Long> id = before.id() == 0
                ? Optional.of(once.make(
                        member.id(),
                        sent.getFirst("once"),
                        form.cut().toString(),
                        () -> write(form.cut(), member).orElseThrow()))
                : write(form.cut(), member);
        if (id.isEmpty()) {
            Cut theirs = find(before.id());
            return form(page, form.cut().over(theirs), problems.add("map", "cut.late"))
                    .rejected();
        }
        Notice notice = Notice.of("cut.saved", form.cut().name());
        return (before.id() == 0 ? notice : notice.undoneBy("/territories/cuts/" + id.get() + "/undo"))
                .redirect(request, "/territories/cuts/" + id.get());
    }

    private Optional<Long> write(Cut cut, Viewer.Member member) {
        Optional<Long> id = cuts.save(cut, member.id());
        id.ifPresent(number -> journal.write(
                String.valueOf(member.id()),
                "cut saved",
                "cut/" + number,
                Map.of("parts", cut.parts().size(), "communes", cut.placed().size())));
        return id;
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        Cut cut = find(id);
        return page.view("directory/cut/show")
                .with("cut", cut)
                .with("area", territories.find(cut.area()).orElseThrow(NotFound::new))
                .with("communes", territories.communesOf(cut.area()))
                .with("keeper", viewer.coordinates());
    }

    @PostMapping("/{id}/undo")
    @Transactional
    public String undo(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        var member = viewer.coordinator();
        find(id);
        boolean undone = cuts.undo(id, member.id());
        if (undone) {
            journal.write(String.valueOf(member.id()), "cut save undone", "cut/" + id, Map.of());
        }
        return Notice.of(undone ? "cut.undone" : "cut.nothing-to-undo").redirect(request, "/territories/cuts/" + id);
    }

    private Cut find(long id) {
        return cuts.find(id).orElseThrow(NotFound::new);
    }

    private View form(Page page, Cut cut, Problems problems) {
        return page.view("directory/cut/form")
                .with("cut", cut)
                .with("area", territories.find(cut.area()).orElseThrow(NotFound::new))
                .with("groups", EpciGroup.of(territories.communesOf(cut.area())))
                .with("problems", problems);
    }
}
