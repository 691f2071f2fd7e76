package fr.maillage.community.discussion;

import fr.maillage.community.home.Communities;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of a community that nobody answered yet, for all who read it: whoever knows may say. */
@Controller
class QuestionController {
    private final Communities communities;
    private final Posts posts;

    QuestionController(Communities communities, Posts posts) {
        this.communities = communities;
        this.posts = posts;
    }

    /** @param after the position of the last question of the page before, or 0 */
    @GetMapping("/communities/{id}/questions")
    View unanswered(
            @PathVariable long id, @RequestParam(defaultValue = "0") long after, Page page, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        var listed = posts.unanswered(community, viewer, after, Posts.PAGE + 1);
        return page.view("community/discussion/questions")
                .with("community", community)
                .with("questions", listed.stream().limit(Posts.PAGE).toList())
                .with("more", listed.size() > Posts.PAGE);
    }
}
