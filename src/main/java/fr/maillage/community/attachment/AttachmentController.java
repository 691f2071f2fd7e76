package fr.maillage.community.attachment;

import fr.maillage.files.Files;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out what is attached, to whoever may read what it is attached to. */
@Controller
class AttachmentController {
    private final Attachments attachments;
    private final Files files;

    AttachmentController(Attachments attachments, Files files) {
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/posts/{id}/attachments/{attachment}")
    void ofPost(
            @PathVariable long id,
            @PathVariable long attachment,
            Viewer.Member viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.send(attachments.readable(id, attachment, viewer), request, response);
    }

    @GetMapping("/communities/{id}/documents/{attachment}")
    void inFolder(
            @PathVariable long id,
            @PathVariable long attachment,
            Viewer.Member viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.send(attachments.shared(id, attachment, viewer), request, response);
    }

    @GetMapping("/moderation/awaiting/{id}/attachments/{attachment}")
    void waiting(
            @PathVariable long id,
            @PathVariable long attachment,
            Viewer.Member viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.send(attachments.waiting(id, attachment, viewer), request, response);
    }

    @GetMapping("/drafts/{id}/attachments/{attachment}")
    void ofDraft(
            @PathVariable long id,
            @PathVariable long attachment,
            Viewer.Member viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.send(attachments.own(id, attachment, viewer), request, response);
    }
}
