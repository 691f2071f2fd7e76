package fr.maillage.community.edit;

import fr.maillage.community.attachment.Arrivals;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.attachment.FormFiles;
import fr.maillage.community.attachment.ProposedFiles;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.home.Communities;
import fr.maillage.community.poll.PollEdits;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The form in which one changes what one published, words and files. */
@Component
public class EditPage {
    private final Communities communities;
    private final PollEdits polls;
    private final FileChanges changes;
    private final Attachments attachments;
    private final ProposedFiles proposed;
    private final Arrivals arrivals;

    EditPage(
            Communities communities,
            PollEdits polls,
            FileChanges changes,
            Attachments attachments,
            ProposedFiles proposed,
            Arrivals arrivals) {
        this.communities = communities;
        this.polls = polls;
        this.changes = changes;
        this.attachments = attachments;
        this.proposed = proposed;
        this.arrivals = arrivals;
    }

    /**
     * What stands in the form.
     *
     * @param text the number of the edit that waits, or was declined, on which it goes on; or null
     * @param version of that edit
     */
    record Typed(PostForm form, @Nullable Long text, int version, TypedFiles files) {}

    /** What stands, or waits, in the place of what was edited. */
    public record Now(String title, String body, Instant at) {
        static Now of(Written written) {
            return new Now(written.title(), written.body(), written.since());
        }

        static Now of(Edits.Proposal waiting) {
            return new Now(waiting.form().titleTyped(), waiting.form().bodyTyped(), waiting.at());
        }
    }

    /** As it is opened. */
    TypedFiles files(Written written, @Nullable Long text, Viewer.Member viewer) {
        return new TypedFiles(proposed.of(written.post(), written.comment(), text, viewer), added(written, viewer));
    }

    /** As it is sent: what came with it is with its author's from then on, and said where it cannot be. */
    TypedFiles files(
            Written written,
            @Nullable Long text,
            Viewer.Member viewer,
            @Nullable List<MultipartFile> sent,
            Problems problems,
            Function<String, @Nullable String> described,
            HttpServletRequest request) {
        var came = new FormFiles(sent).chosen();
        var draft = came.isEmpty()
                ? changes.waiting(written, viewer).orElse(null)
                : Long.valueOf(changes.begin(written, viewer));
        if (draft != null) {
            attachments.describe(draft, described);
            arrivals.add(draft, came, problems);
        }
        var away = away(request);
        var there = proposed.of(written.post(), written.comment(), text, viewer).stream()
                .map(one -> one.as(described.apply(one.file().field()), away))
                .toList();
        return new TypedFiles(there, added(written, viewer));
    }

    private List<fr.maillage.community.attachment.Attachment> added(Written written, Viewer.Member viewer) {
        return changes.waiting(written, viewer).map(attachments::with).orElse(List.of());
    }

    private static Set<Long> away(HttpServletRequest request) {
        String[] typed = request.getParameterValues("away");
        return typed == null
                ? Set.of()
                : Arrays.stream(typed)
                        .filter(one -> one.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    /** @param now what changed meanwhile, or null */
    View form(
            Page page,
            Viewer.Member viewer,
            Written written,
            Typed typed,
            @Nullable Now now,
            Problems problems,
            Check check) {
        var community = communities.readable(written.community(), viewer);
        return page.view("community/edit/form")
                .with("community", community)
                .with("awaits", community.standing().awaits() && written.comment() == null)
                .with("written", written)
                .with(
                        "poll",
                        written.comment() == null && written.kind().asks()
                                ? polls.own(written.post(), viewer).orElse(null)
                                : null)
                .with("title", typed.form().titleTyped())
                .with("body", typed.form().bodyTyped())
                .with("text", typed.text())
                .with("files", typed.files())
                .with("version", typed.version())
                .with("now", now)
                .with("problems", problems)
                .with("check", check);
    }
}
