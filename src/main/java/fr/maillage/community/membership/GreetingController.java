package fr.maillage.community.membership;

import fr.maillage.community.home.Communities;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The word of welcome is put away by who has read it. */
@Controller
class GreetingController {
    private final Communities communities;
    private final JdbcClient jdbc;

    GreetingController(Communities communities, JdbcClient jdbc) {
        this.communities = communities;
        this.jdbc = jdbc;
    }

    @PostMapping("/communities/{id}/welcome/dismissal")
    String dismiss(@PathVariable long id, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        jdbc.sql("delete from welcome_waiting where account_id = :viewer and community_id = :community")
                .param("viewer", viewer.id())
                .param("community", community.id())
                .update();
        return "redirect:" + community.address();
    }
}
