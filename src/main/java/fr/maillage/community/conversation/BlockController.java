package fr.maillage.community.conversation;

import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Being written to no more by somebody, and again. */
@Controller
@RequestMapping("/conversations")
class BlockController {
    private final Blocks blocks;

    BlockController(Blocks blocks) {
        this.blocks = blocks;
    }

    @PostMapping("/{id}/people/{account}/blocking")
    String block(@PathVariable long id, @PathVariable long account, Viewer.Member viewer, HttpServletRequest request) {
        blocks.block(id, account, viewer);
        return Notice.of("conversation.blocked")
                .undoneBy("/conversations/blocked/" + account + "/removal")
                .redirect(request, "/conversations/" + id + "/settings");
    }

    @PostMapping("/blocked/{account}/removal")
    String unblock(@PathVariable long account, Viewer.Member viewer, HttpServletRequest request) {
        blocks.unblock(account, viewer);
        return Notice.of("conversation.unblocked").redirect(request, "/conversations");
    }
}
