package fr.maillage.community.conversation;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.live.Live;
import fr.maillage.identity.Once;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The conversations of the viewer, and one of them. */
@Controller
@RequestMapping("/conversations")
class TalkController {
    private final Talks talks;
    private final Messages messages;
    private final Belongings belongings;
    private final Blocks blocks;
    private final Live live;
    private final ConversationTopic topic;
    private final Once once;

    TalkController(
            Talks talks,
            Messages messages,
            Belongings belongings,
            Blocks blocks,
            Live live,
            ConversationTopic topic,
            Once once) {
        this.talks = talks;
        this.messages = messages;
        this.belongings = belongings;
        this.blocks = blocks;
        this.live = live;
        this.topic = topic;
        this.once = once;
    }

    @GetMapping
    View index(@RequestParam(defaultValue = "") String before, Page page, Viewer.Member viewer) {
        var listed = talks.of(viewer, Stretch.read(before));
        boolean more = listed.size() > Talks.PAGE;
        return page.view("community/conversation/index")
                .with("talks", listed.stream().limit(Talks.PAGE).toList())
                .with("askings", before.isEmpty() ? belongings.askings(viewer) : List.of())
                .with("blocked", before.isEmpty() ? blocks.of(viewer) : List.of())
                .with("next", more ? Stretch.after(listed.get(Talks.PAGE - 1)) : null);
    }

    /** Opening it is reading it, up to the last word on the page, where nothing before was left unread. */
    @GetMapping("/{id}")
    View show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "0") long after,
            Page page,
            Viewer.Member viewer) {
        return show(page, viewer, talks.one(id, viewer), before, after, true)
                .with("typed", "")
                .with("check", Check.none())
                .with("problems", Problems.none());
    }

    /** The same page as it is now, for one that is open already: what it brings besides was not read by that. */
    @GetMapping("/{id}/now")
    View now(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "0") long after,
            Page page,
            Viewer.Member viewer) {
        return show(page, viewer, talks.one(id, viewer), before, after, false)
                .with("typed", "")
                .with("check", Check.none())
                .with("problems", Problems.none());
    }

    @PostMapping("/{id}/messages")
    Object write(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer) {
        var talk = talks.one(id, viewer);
        var problems = Words.problems(body);
        var check = problems.any() ? Check.none() : Check.of("", Words.typed(body), choice);
        if (problems.any() || check.asks()) {
            return show(page, viewer, talk, 0, 0, true)
                    .with("typed", body)
                    .with("check", check)
                    .with("problems", problems)
                    .rejected();
        }
        String said = check.body();
        long message = once.make(viewer.id(), key, id + "\n" + said, () -> messages.write(id, viewer, said));
        return "redirect:" + talk.address() + "#c" + message;
    }

    /** @param last the position it was told of before it lost us, which then counts */
    @GetMapping("/{id}/live")
    void listen(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            Viewer.Member viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var talk = talks.one(id, viewer);
        live.open(topic, talk.id(), viewer.id(), last == null ? after : last, request, response);
    }

    /** With more to read than a page holds, it begins where the viewer stopped. */
    private View show(Page page, Viewer.Member viewer, Talk talk, long before, long after, boolean reading) {
        boolean onward = after == 0 && before == 0 && talk.unreadCount() >= Messages.PAGE;
        long from = onward ? talk.readTo() : after;
        boolean forward = onward || after > 0;
        var listed = forward
                ? messages.after(talk, viewer, from)
                : messages.before(talk, viewer, before == 0 ? Long.MAX_VALUE : before);
        boolean more = listed.size() > Messages.PAGE;
        List<Message> shown = !more
                ? listed
                : forward
                        ? listed.subList(0, Messages.PAGE)
                        : listed.subList(listed.size() - Messages.PAGE, listed.size());
        long reached = shown.isEmpty() ? talk.position() : shown.getLast().position();
        if (reading && (shown.isEmpty() || shown.getFirst().position() <= talk.readTo() + 1)) {
            messages.read(talk.id(), viewer, reached); // what lies before and was not shown stays unread
        }
        return page.view("community/conversation/show")
                .with("talk", talk)
                .with("messages", shown)
                .with("older", forward ? from > talk.since() : more)
                .with("newer", reached < talk.position())
                .with("blocks", blocks.between(talk, viewer));
    }
}
