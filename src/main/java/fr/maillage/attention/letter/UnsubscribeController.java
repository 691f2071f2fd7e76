package fr.maillage.attention.letter;

import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** No more of a mail: by a person who followed its link, or in one click by their mail program, which never signs in. */
@Controller
class UnsubscribeController {
    private final Unsubscriptions links;
    private final MailChoices choices;

    UnsubscribeController(Unsubscriptions links, MailChoices choices) {
        this.links = links;
        this.choices = choices;
    }

    /** Following a link changes nothing: programs follow links too. */
    @GetMapping("/unsubscribe/{token}")
    View ask(@PathVariable String token, Page page) {
        return view(page, token, asked(token), false);
    }

    @PostMapping("/unsubscribe/{token}")
    View unsubscribe(@PathVariable String token, Page page) {
        return choose(page, token, false);
    }

    @PostMapping("/unsubscribe/{token}/removal")
    View subscribe(@PathVariable String token, Page page) {
        return choose(page, token, true);
    }

    private View choose(Page page, String token, boolean wanted) {
        var asked = asked(token);
        choices.choose(asked.account(), choices.of(asked.account()).with(asked.kind(), wanted));
        return view(page, token, asked, true);
    }

    private View view(Page page, String token, Unsubscriptions.Asked asked, boolean justChosen) {
        return page.view("attention/letter/unsubscribe")
                .with("token", token)
                .with("kind", asked.kind())
                .with("comes", choices.of(asked.account()).comes(asked.kind()))
                .with("justChosen", justChosen);
    }

    private Unsubscriptions.Asked asked(String token) {
        return links.read(token).orElseThrow(NotFound::new);
    }
}
