package fr.maillage.identity.coordination;

import fr.maillage.identity.account.Act;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HubController {
    @GetMapping("/coordination")
    View show(Viewer.Member viewer, Page page) {
        viewer.coordinator();
        return page.view("identity/coordination/index").with("setsInstance", Act.SET_INSTANCE.allows(viewer.role()));
    }
}
