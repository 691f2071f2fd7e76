package fr.maillage.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what there is for a guest, in a few large entries; the directory for everyone else. */
@Controller
class Home {
    @GetMapping("/")
    Object show(Page page) {
        var member = page.member();
        return member != null && member.guest() ? page.view("home/guest") : "redirect:/directory";
    }
}
