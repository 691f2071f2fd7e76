package fr.maillage.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what is new for a member, a few large entries for a guest, the directory for a visitor. */
@Controller
class Home {
    @GetMapping("/")
    Object show(Page page) {
        var member = page.member();
        if (member == null) {
            return "redirect:/directory";
        }
        return member.guest() ? page.view("home/guest") : "redirect:/feed";
    }
}
