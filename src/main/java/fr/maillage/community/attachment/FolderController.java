package fr.maillage.community.attachment;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.community.home.Communities;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of a community in one list: those of its posts, and those put there by themselves. */
@Controller
class FolderController {
    private final Communities communities;
    private final SharedFiles files;
    private final Changes changes;

    FolderController(Communities communities, SharedFiles files, Changes changes) {
        this.communities = communities;
        this.files = files;
        this.changes = changes;
    }

    @GetMapping("/communities/{id}/documents")
    View index(@PathVariable long id, @RequestParam(defaultValue = "0") long before, Page page, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        if (before == 0) {
            changes.seeAll(ChangeKind.FILE, id, viewer.id());
        }
        var listed = files.of(community, viewer, before);
        return page.view("community/attachment/folder")
                .with("community", community)
                .with("files", listed.stream().limit(SharedFiles.PAGE).toList())
                .with("more", listed.size() > SharedFiles.PAGE)
                .with("first", before == 0);
    }
}
