package fr.maillage.attention.mine;

import fr.maillage.attention.letter.MailChoice;
import fr.maillage.attention.letter.MailChoices;
import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What comes by mail: alerts, and on which days and when the digest. */
@Controller
class MailController {
    private static final String MAIL = MineController.HERE + "/mail";
    private final MailChoices choices;

    MailController(MailChoices choices) {
        this.choices = choices;
    }

    @PostMapping(MAIL)
    String choose(
            @RequestParam(defaultValue = "false") boolean alerts,
            @RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(required = false) @Nullable List<Integer> days,
            @RequestParam(defaultValue = "") String at,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var before = choices.of(viewer.id());
        var chosen = (days == null ? List.<Integer>of() : days)
                .stream()
                        .filter(day -> day >= 1 && day <= 7)
                        .distinct()
                        .sorted()
                        .toList();
        // no day at all is no digest, and the days they had are there when they want it again
        choices.choose(
                viewer.id(),
                new MailChoice(
                        alerts, digest && !chosen.isEmpty(), chosen.isEmpty() ? before.days() : chosen, time(at)));
        return Notice.of(digest && chosen.isEmpty() ? "attention.mail.chosen.no-day" : "attention.mail.chosen")
                .undoneBy(MAIL + "?" + before.query())
                .redirect(request, MineController.HERE);
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
