package fr.maillage.community.writing;

import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.poll.PollForm;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What stands in the composer is kept, and files are added to it or taken away. */
@Controller
class KeepController {
    private final Drafts drafts;
    private final Attachments attachments;

    KeepController(Drafts drafts, Attachments attachments) {
        this.drafts = drafts;
        this.attachments = attachments;
    }

    /**
     * Kept by a button, or while it is typed; then the answer says so.
     *
     * @param attach the button that adds what was chosen, and goes on writing
     * @param remove the number of an attachment to take away
     */
    @PostMapping("/communities/{id}/drafts")
    Object keep(
            @PathVariable long id,
            @ModelAttribute PostForm form,
            @ModelAttribute PollForm poll,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "once", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String attach,
            @RequestParam(required = false) @Nullable Long remove,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var uuid = new FormKey(key).uuid();
        if (page.part()) {
            boolean kept = drafts.keepWhileTyping(id, viewer, uuid, form, poll);
            var draft = drafts.numbered(viewer, uuid);
            if (draft != null) {
                attachments.describe(draft, request::getParameter);
            }
            return page.view("community/writing/kept").with("kept", kept);
        }
        long draft = drafts.keep(id, viewer, uuid, form, poll);
        attachments.describe(draft, request::getParameter);
        var problems = Problems.none();
        attachments.add(draft, new FormFiles(files).chosen(), problems);
        if (problems.any()) {
            var first = problems.all().getFirst();
            throw new Refused(first.key(), first.arguments().toArray());
        }
        if (remove != null) {
            attachments.remove(draft, remove);
        }
        boolean goesOn = attach != null || remove != null;
        String where = goesOn ? "/communities/" + id + "/posts/new?draft=" + draft : "/drafts";
        return Notice.of(remove == null ? "draft.kept" : "file.removed").redirect(request, where);
    }
}
