package fr.maillage.community.conversation;

import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What someone settles of a conversation: its name, who is in it, whether it tells them anything, and leaving. */
@Controller
@RequestMapping("/conversations/{id}")
class BelongingController {
    private final Talks talks;
    private final Messages messages;
    private final Belongings belongings;
    private final Addressees addressees;
    private final Blocks blocks;

    BelongingController(Talks talks, Messages messages, Belongings belongings, Addressees addressees, Blocks blocks) {
        this.talks = talks;
        this.messages = messages;
        this.belongings = belongings;
        this.addressees = addressees;
        this.blocks = blocks;
    }

    @GetMapping("/settings")
    View settings(@PathVariable long id, @RequestParam(defaultValue = "") String q, Page page, Viewer.Member viewer) {
        var talk = talks.one(id, viewer);
        return form(page, viewer, talk, q, talk.name(), Problems.none());
    }

    @PostMapping("/name")
    Object name(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var talk = talks.one(id, viewer);
        var problems = Words.name(Problems.none(), name);
        if (problems.any()) {
            return form(page, viewer, talk, "", name, problems).rejected();
        }
        belongings.name(id, Words.name(name), viewer);
        return Notice.of("conversation.named").redirect(request, talk.address());
    }

    @PostMapping("/people")
    String add(@PathVariable long id, @RequestParam long account, Viewer.Member viewer, HttpServletRequest request) {
        boolean came = talks.add(id, account, viewer);
        return Notice.of(came ? "conversation.added" : "conversation.asked").redirect(request, settingsOf(id));
    }

    @PostMapping("/muting")
    String mute(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        belongings.mute(id, viewer);
        return Notice.of("conversation.muted")
                .undoneBy(address(id) + "/muting/removal")
                .redirect(request, settingsOf(id));
    }

    @PostMapping("/muting/removal")
    String unmute(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        belongings.unmute(id, viewer);
        return Notice.of("conversation.unmuted")
                .undoneBy(address(id) + "/muting")
                .redirect(request, settingsOf(id));
    }

    @PostMapping("/departure")
    String leave(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        belongings.leave(id, viewer);
        return Notice.of("conversation.left")
                .undoneBy(address(id) + "/departure/removal")
                .redirect(request, "/conversations");
    }

    @PostMapping("/departure/removal")
    String comeBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        belongings.comeBack(id, viewer);
        return Notice.of("conversation.back").redirect(request, address(id));
    }

    @PostMapping("/departure/confirmation")
    String stayOut(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        belongings.stayOut(id, viewer);
        return Notice.of("conversation.stays-out")
                .undoneBy(address(id) + "/departure/confirmation/removal")
                .redirect(request, "/conversations");
    }

    @PostMapping("/departure/confirmation/removal")
    String thinkAgain(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        belongings.thinkAgain(id, viewer);
        return Notice.of("conversation.thinks-again").redirect(request, "/conversations");
    }

    @PostMapping("/messages/{message}/removal")
    String takeAway(
            @PathVariable long id, @PathVariable long message, Viewer.Member viewer, HttpServletRequest request) {
        messages.takeAway(id, message, viewer);
        return Notice.of("conversation.message.removed")
                .undoneBy(address(id) + "/messages/" + message + "/return")
                .redirect(request, address(id));
    }

    @PostMapping("/messages/{message}/return")
    String bringBack(
            @PathVariable long id, @PathVariable long message, Viewer.Member viewer, HttpServletRequest request) {
        messages.bringBack(id, message, viewer);
        return Notice.of("conversation.message.returned").redirect(request, address(id));
    }

    private View form(Page page, Viewer.Member viewer, Talk talk, String words, String name, Problems problems) {
        var ids = talk.others().stream().map(Person::id).toList();
        return page.view("community/conversation/settings")
                .with("talk", talk)
                .with("blocked", blocks.in(talk, viewer))
                .with("words", words)
                .with(
                        "found",
                        addressees.named(viewer, words).stream()
                                .filter(one -> !ids.contains(one.id()))
                                .toList())
                .with("name", name)
                .with("problems", problems);
    }

    private static String address(long id) {
        return "/conversations/" + id;
    }

    private static String settingsOf(long id) {
        return address(id) + "/settings";
    }
}
