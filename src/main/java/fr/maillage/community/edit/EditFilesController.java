package fr.maillage.community.edit;

import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.discretion.Check;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
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

/** Files come to an edit, or go from it again, before it is saved; what was typed stays in the form. */
@Controller
class EditFilesController {
    private final Edits edits;
    private final EditPage pages;
    private final FileChanges changes;
    private final Attachments attachments;

    EditFilesController(Edits edits, EditPage pages, FileChanges changes, Attachments attachments) {
        this.edits = edits;
        this.pages = pages;
        this.changes = changes;
        this.attachments = attachments;
    }

    /** @param remove the number of one that came with this edit */
    @PostMapping({"/posts/{id}/edit/files", "/posts/{id}/comments/{comment}/edit/files"})
    View add(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long comment,
            @ModelAttribute EditForm form,
            @RequestParam(required = false) @Nullable Long text,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable Long remove,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var written = edits.own(id, comment, viewer);
        if (remove != null) {
            changes.waiting(written, viewer).ifPresent(draft -> attachments.remove(draft, remove));
        }
        var problems = Problems.none();
        var carried = pages.files(written, text, viewer, files, problems, request::getParameter, request);
        var typed = new EditPage.Typed(form.as(written), text, version, carried);
        boolean changed = !written.since().equals(form.seen());
        var now = changed ? EditPage.Now.of(written) : null;
        var view = pages.form(page, viewer, written, typed, now, problems, Check.none());
        return problems.any() || changed ? view.rejected() : view;
    }
}
