package fr.maillage.identity.profile;

import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** At which clock one reads times. */
@Controller
class ZoneController {
    private final Profiles profiles;

    ZoneController(Profiles profiles) {
        this.profiles = profiles;
    }

    @PostMapping("/account/zone")
    String choose(@RequestParam String zone, Viewer.Member viewer, Page page, HttpServletRequest request) {
        var chosen = Zones.named(zone).orElseThrow(NotFound::new);
        String before = viewer.zone().getId();
        if (before.equals(chosen.getId())) {
            return "redirect:/account";
        }
        profiles.move(viewer.id(), chosen);
        String name = Zones.FRENCH.contains(zone) ? page.t(Zones.key(zone)) : Zones.place(zone);
        var notice = Notice.of("profile.zone.changed", name);
        return (Zones.named(before).isPresent() ? notice.undoneBy("/account/zone?zone=" + before) : notice)
                .redirect(request, "/account");
    }
}
