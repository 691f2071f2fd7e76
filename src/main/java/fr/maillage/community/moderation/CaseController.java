package fr.maillage.community.moderation;

import fr.maillage.community.Concern;
import fr.maillage.community.attachment.ProposedFiles;
import fr.maillage.community.discussion.Awaiting;
import fr.maillage.community.discussion.AwaitingText;
import fr.maillage.community.discussion.Withdrawals;
import fr.maillage.community.home.Communities;
import fr.maillage.community.home.Community;
import fr.maillage.files.Files;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One thing that was reported: before those who decide, and before those it concerns. */
@Controller
@RequestMapping("/moderation")
class CaseController {
    private final Communities communities;
    private final Cases cases;
    private final Decisions decisions;
    private final Awaiting awaiting;
    private final Withdrawals withdrawals;
    private final MessageReports messages;
    private final Files files;
    private final ProposedFiles proposed;

    CaseController(
            Communities communities,
            Cases cases,
            Decisions decisions,
            Awaiting awaiting,
            Withdrawals withdrawals,
            MessageReports messages,
            Files files,
            ProposedFiles proposed) {
        this.communities = communities;
        this.cases = cases;
        this.decisions = decisions;
        this.awaiting = awaiting;
        this.withdrawals = withdrawals;
        this.messages = messages;
        this.files = files;
        this.proposed = proposed;
    }

    /**
     * What was decided on what I wrote and on what I reported, and what of mine waits. Opening it is reading it, on its first
     * page, which is there for one on which nothing is left, too; a link leads to one.
     */
    @GetMapping
    Object mine(
            @RequestParam(name = "case", defaultValue = "0") long reported,
            @RequestParam(defaultValue = "0") long message,
            @RequestParam(defaultValue = "0") long text,
            @RequestParam(defaultValue = "") String before,
            Page page,
            Viewer.Member viewer) {
        var back = Back.read(before);
        var texts = back.in(Concern.TEXT, from -> awaiting.by(viewer, from, text));
        var told = back.in(Concern.MESSAGE, from -> messages.concerning(viewer, from, message));
        var decided = back.in(Concern.CASE, from -> cases.concerning(viewer, from, reported));
        if (back.isNow()) {
            cases.seen(viewer);
        } else if (texts.isEmpty() && told.isEmpty() && decided.isEmpty()) {
            return "redirect:/moderation";
        }
        return page.view("community/moderation/mine")
                .with("cases", decided)
                .with("awaiting", texts)
                .with(
                        "carried",
                        proposed.carried(
                                texts.shown().stream().map(AwaitingText::id).toList()))
                .with("messages", told);
    }

    /** To write on: its words are a draft again. */
    @PostMapping("/awaiting/{text}/withdrawal")
    String withdraw(@PathVariable long text, Viewer.Member viewer, HttpServletRequest request) {
        return Notice.of("moderation.withdrawn").redirect(request, withdrawals.takeBack(text, viewer));
    }

    @PostMapping("/awaiting/{text}/removal")
    String putAway(@PathVariable long text, Viewer.Member viewer, HttpServletRequest request) {
        return Notice.of("moderation.put-away.done")
                .undoneBy(withdrawals.putAway(text, viewer))
                .redirect(request, "/moderation");
    }

    @PostMapping("/awaiting/{text}/return")
    String putBack(@PathVariable long text, Viewer.Member viewer, HttpServletRequest request) {
        withdrawals.bringBack(text, viewer);
        return Notice.of("moderation.put-away.back").redirect(request, "/moderation");
    }

    @GetMapping("/taken")
    View taken(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Page page, Viewer.Member viewer) {
        return page.view("community/moderation/taken").with("cases", cases.decidedBy(viewer, before));
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return cases.toDecide(id, viewer)
                .map(one -> form(page, viewer, one, new DecisionForm(null, null), Problems.none()))
                .orElseGet(() -> decided(page, cases.decided(id, viewer)));
    }

    @PostMapping("/{id}/hiding")
    String hide(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var one = cases.decidable(id, viewer);
        decisions.hide(one, viewer);
        return Notice.of("queue.hidden")
                .undoneBy(one.address() + "/hiding/removal")
                .redirect(request, one.address());
    }

    @PostMapping("/{id}/hiding/removal")
    String bringBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var one = cases.decidable(id, viewer);
        decisions.show(one, viewer);
        return Notice.of("queue.shown").undoneBy(one.address() + "/hiding").redirect(request, one.address());
    }

    @PostMapping("/{id}/decision")
    Object decide(
            @PathVariable long id,
            @ModelAttribute DecisionForm form,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var one = cases.decidable(id, viewer);
        var problems = form.problems();
        var decision = Decision.of(form.decision());
        if (problems.any() || decision.isEmpty()) {
            return form(page, viewer, one, form, problems).rejected();
        }
        if (one.open()) {
            decisions.decide(one, viewer, decision.get(), form.said());
        } else {
            decisions.settle(one, viewer, decision.get(), form.said());
        }
        return Notice.of("queue.decided")
                .undoneBy(one.address() + "/decision/removal")
                .redirect(request, queue(one, viewer));
    }

    @GetMapping("/{id}/appeal")
    View appeal(@PathVariable long id, Page page, Viewer.Member viewer) {
        return appeal(page, cases.concerning(id, viewer), "", Problems.none());
    }

    @PostMapping("/{id}/appeal")
    Object appeal(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var one = cases.concerning(id, viewer);
        var said = words.strip();
        var problems = Problems.none()
                .addIf(said.isEmpty(), "words", "moderation.appeal.missing")
                .addIf(
                        said.length() > DecisionForm.LONGEST,
                        "words",
                        "community.too-long",
                        said.length(),
                        DecisionForm.LONGEST);
        if (problems.any()) {
            return appeal(page, one, said, problems).rejected();
        }
        decisions.appeal(one, viewer, said);
        return Notice.of("moderation.appealed").redirect(request, "/moderation");
    }

    @GetMapping("/{id}/files/{attachment}")
    void file(
            @PathVariable long id,
            @PathVariable long attachment,
            Viewer.Member viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.send(cases.file(cases.decidable(id, viewer), attachment), request, response);
    }

    private String queue(Case one, Viewer.Member viewer) {
        return keeps(one, viewer) ? "/communities/" + one.community() + "/moderation" : "/coordination/moderation";
    }

    /** It is decided by who keeps the community, rather than by the coordination. */
    private boolean keeps(Case one, Viewer.Member viewer) {
        return one.open()
                && communities
                        .find(one.community(), viewer)
                        .filter(Community::facilitates)
                        .isPresent();
    }

    private View decided(Page page, Case one) {
        return page.view("community/moderation/decided").with("one", one).with("said", cases.said(one));
    }

    private View form(Page page, Viewer.Member viewer, Case one, DecisionForm form, Problems problems) {
        return page.view("community/moderation/show")
                .with("one", one)
                .with("kept", keeps(one, viewer))
                .with("files", cases.files(one))
                .with("said", cases.said(one))
                .with("later", cases.later(one))
                .with("form", form)
                .with("problems", problems);
    }

    private static View appeal(Page page, Case one, String words, Problems problems) {
        if (!one.appealable()) {
            throw new NotFound();
        }
        return page.view("community/moderation/appeal")
                .with("one", one)
                .with("words", words)
                .with("problems", problems);
    }
}
