package fr.maillage.identity.help;

import fr.maillage.web.Page;
import fr.maillage.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HelpController {
    @GetMapping("/help")
    View help(Page page) {
        return page.view("identity/help/help");
    }

    @GetMapping("/legal/privacy")
    View privacy(Page page) {
        return page.view("identity/help/privacy");
    }
}
