package fr.maillage.community.live;

import fr.maillage.community.discussion.Posts;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What a discussion that is open listens to. */
@Controller
class LiveController {
    private final Live live;
    private final DiscussionTopic topic;
    private final Posts posts;

    LiveController(Live live, DiscussionTopic topic, Posts posts) {
        this.live = live;
        this.topic = topic;
        this.posts = posts;
    }

    /**
     * @param after the position up to which the page shows the discussion
     * @param last the position it was told of before it lost us, which then counts
     */
    @GetMapping("/posts/{id}/live")
    void discussion(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            Viewer.Member viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var post = posts.readable(id, viewer);
        live.open(topic, post.id(), viewer.id(), last == null ? after : last, request, response);
    }
}
