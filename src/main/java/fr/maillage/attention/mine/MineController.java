package fr.maillage.attention.mine;

import fr.maillage.attention.hours.Openings;
import fr.maillage.attention.hours.When;
import fr.maillage.attention.letter.Letterboxes;
import fr.maillage.attention.letter.MailChoices;
import fr.maillage.community.Level;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Mon attention", and the choice of what happens when one is named or answered. */
@Controller
class MineController {
    static final String HERE = "/attention";

    private static final Pattern BACK = Pattern.compile("alerts|load|post-(?<post>\\d{1,18})");
    /** Those among which one chooses when named: there is no silence for it. */
    private static final List<Level> WHEN_NAMED = List.of(Level.AT_ONCE, Level.DIGEST, Level.WHEN_I_COME);

    private final NamedChoices named;
    private final Pauses pauses;
    private final Week week;
    private final Settled settled;
    private final MailChoices mail;
    private final Letterboxes boxes;
    private final Openings openings;
    private final Clock clock;

    MineController(
            NamedChoices named,
            Pauses pauses,
            Week week,
            Settled settled,
            MailChoices mail,
            Letterboxes boxes,
            Openings openings,
            Clock clock) {
        this.named = named;
        this.pauses = pauses;
        this.week = week;
        this.settled = settled;
        this.mail = mail;
        this.boxes = boxes;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping(HERE)
    View show(Page page, Viewer.Member viewer) {
        var now = clock.instant();
        long me = viewer.id();
        return page.view("attention/mine/show")
                .with("when", new When(page.messages(), viewer.zone(), now))
                .with("leaving", openings.leaving(me, now))
                .with("pausedUntil", pauses.of(me).orElse(null))
                .with("nextDigest", boxes.nextDigest(me).orElse(null))
                .with("week", week.of(me))
                .with("named", named.of(me))
                .with("levels", WHEN_NAMED)
                .with("mail", mail.of(me))
                .with("communities", settled.communities(me))
                .with("discussions", settled.discussions(me));
    }

    @PostMapping(HERE + "/named")
    String choose(
            @RequestParam Level level,
            @RequestParam(defaultValue = "") String back,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        if (!WHEN_NAMED.contains(level)) {
            throw new NotFound();
        }
        var before = named.of(viewer.id());
        named.choose(viewer.id(), level);
        return Notice.of("attention.named.chosen", page.t(level.key()))
                .undoneBy(HERE + "/named?level=" + before + "&back="
                        + (BACK.matcher(back).matches() ? back : ""))
                .redirect(request, where(back));
    }

    /** The page of ours where it was changed: alerts, the load, or why a discussion comes. */
    private static String where(String back) {
        var named = BACK.matcher(back);
        if (!named.matches()) {
            return HERE;
        }
        return switch (back) {
            case "alerts" -> "/alerts";
            case "load" -> HERE + "/load";
            default -> "/posts/" + named.group("post") + "/following";
        };
    }
}
