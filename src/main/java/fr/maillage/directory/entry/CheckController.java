package fr.maillage.directory.entry;

import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class CheckController {
    private final Entries entries;
    private final Checks checks;

    CheckController(Entries entries, Checks checks) {
        this.entries = entries;
        this.checks = checks;
    }

    @PostMapping("/directory/entries/{id}/check")
    String write(@PathVariable long id, Viewer.Member member, HttpServletRequest request) {
        belonging(member);
        entries.require(id);
        checks.write(id, member.id());
        String address = "/directory/entries/" + id;
        return Notice.of("entry.check.done")
                .undoneBy(address + "/check/withdrawal")
                .redirect(request, address);
    }

    @PostMapping("/directory/entries/{id}/check/withdrawal")
    String withdraw(@PathVariable long id, Viewer.Member member, HttpServletRequest request) {
        belonging(member);
        entries.require(id);
        checks.withdraw(id, member.id());
        return Notice.of("entry.check.withdrawn").redirect(request, "/directory/entries/" + id);
    }

    private static void belonging(Viewer.Member member) {
        if (!member.role().belongs()) {
            throw new NotFound();
        }
    }
}
