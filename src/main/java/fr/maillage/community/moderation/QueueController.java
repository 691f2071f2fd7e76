package fr.maillage.community.moderation;

import fr.maillage.community.attachment.Carried;
import fr.maillage.community.attachment.ProposedFiles;
import fr.maillage.community.discussion.Appearances;
import fr.maillage.community.discussion.Awaiting;
import fr.maillage.community.discussion.AwaitingText;
import fr.maillage.community.edit.Approval;
import fr.maillage.community.home.Communities;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a decision: in a community, and for the coordination. */
@Controller
class QueueController {
    private final Communities communities;
    private final Cases cases;
    private final Awaiting awaiting;
    private final Approval approval;
    private final Appearances appearances;
    private final ProposedFiles proposed;
    private final MessageReports messages;

    QueueController(
            Communities communities,
            Cases cases,
            Awaiting awaiting,
            Approval approval,
            Appearances appearances,
            ProposedFiles proposed,
            MessageReports messages) {
        this.communities = communities;
        this.cases = cases;
        this.awaiting = awaiting;
        this.approval = approval;
        this.appearances = appearances;
        this.proposed = proposed;
        this.messages = messages;
    }

    @GetMapping("/communities/{id}/moderation")
    View of(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = communities.kept(id, viewer);
        var texts = awaiting.of(community, viewer);
        return page.view("community/moderation/queue")
                .with("community", community)
                .with("cases", cases.waiting(id, viewer))
                .with("awaiting", texts)
                .with(
                        "carried",
                        proposed.carried(texts.stream().map(AwaitingText::id).toList()))
                .with("approves", awaiting.isSet(community));
    }

    @GetMapping("/coordination/moderation")
    View ofAll(Page page, Viewer.Member viewer) {
        viewer.coordinator();
        return page.view("community/moderation/appeals")
                .with("messages", messages.waiting(viewer))
                .with("cases", cases.waiting(viewer));
    }

    @PostMapping("/communities/{id}/approval")
    String approveFirst(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        return set(id, true, viewer, request);
    }

    @PostMapping("/communities/{id}/approval/removal")
    String approveNoMore(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        return set(id, false, viewer, request);
    }

    private String set(long id, boolean approves, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        awaiting.set(community, approves, viewer);
        return Notice.of(approves ? "queue.approves.set" : "queue.approves.unset")
                .undoneBy(community.address() + (approves ? "/approval/removal" : "/approval"))
                .redirect(request, community.address() + "/moderation");
    }

    /** @param version of an edit, as it was shown: its author may change it as long as it waits */
    @PostMapping("/communities/{id}/awaiting/{text}/publication")
    String publish(
            @PathVariable long id,
            @PathVariable long text,
            @RequestParam(required = false) @Nullable Integer version,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        String queue = community.address() + "/moderation";
        if (version != null) {
            boolean done = approval.publish(community, text, version, viewer).isPresent();
            return Notice.of(done ? "queue.published" : "queue.changed").redirect(request, queue);
        }
        var later = appearances.publish(community, text, viewer);
        return later.map(at -> Notice.of("queue.will-appear", page.as().dateTime(at))
                        .undoneBy(community.address() + "/awaiting/" + text + "/publication/removal"))
                .orElseGet(() -> Notice.of("queue.published"))
                .redirect(request, queue);
    }

    /** What was to appear later waits to be read again. */
    @PostMapping("/communities/{id}/awaiting/{text}/publication/removal")
    String withdraw(@PathVariable long id, @PathVariable long text, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        appearances.withdraw(community, text, viewer);
        return Notice.of("queue.to-read-again").redirect(request, community.address() + "/moderation");
    }

    @GetMapping("/communities/{id}/awaiting/{text}/refusal")
    View refusal(@PathVariable long id, @PathVariable long text, Page page, Viewer.Member viewer) {
        return form(page, communities.kept(id, viewer), text, "", Problems.none(), viewer);
    }

    @PostMapping("/communities/{id}/awaiting/{text}/refusal")
    Object decline(
            @PathVariable long id,
            @PathVariable long text,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        var problems = DecisionForm.reason(Problems.none(), reason);
        if (problems.any()) {
            return form(page, community, text, reason, problems, viewer).rejected();
        }
        if (!awaiting.decline(community, text, version, reason.strip(), viewer)) {
            return form(page, community, text, reason, problems.add("reason", "queue.changed"), viewer)
                    .rejected();
        }
        return Notice.of("queue.declined").redirect(request, community.address() + "/moderation");
    }

    private View form(Page page, Community community, long id, String reason, Problems problems, Viewer.Member viewer) {
        var text = awaiting.of(community, viewer).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        return page.view("community/moderation/refusal")
                .with("community", community)
                .with("text", text)
                .with("carried", proposed.carried(List.of(id)).getOrDefault(id, Carried.NONE))
                .with("reason", reason)
                .with("problems", problems);
    }
}
