package fr.maillage.identity.coordination;

import fr.maillage.identity.account.Act;
import fr.maillage.mail.Outbox;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HubController {
    private final Outbox outbox;

    HubController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/coordination")
    View show(Viewer.Member viewer, Page page) {
        viewer.coordinator();
        return page.view("identity/coordination/index")
                .with("mailLeaves", outbox.leaves())
                .with("setsInstance", Act.SET_INSTANCE.allows(viewer.role()));
    }
}
