package fr.maillage.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: for now, the directory is where everyone starts. */
@Controller
class Home {
    @GetMapping("/")
    String show() {
        return "redirect:/directory";
    }
}
