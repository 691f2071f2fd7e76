package fr.maillage.community.discussion;

import fr.maillage.community.discretion.Check;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Component;

/** The page of a discussion again, with what is wrong in what was sent from it. */
@Component
public class SentBack {
    private final Posts posts;
    private final Begun begun;
    private final Sheets sheets;

    SentBack(Posts posts, Begun begun, Sheets sheets) {
        this.posts = posts;
        this.begun = begun;
        this.sheets = sheets;
    }

    /** @param problems of what they chose in its poll */
    public View choosing(long id, Page page, Viewer.Member viewer, Problems problems) {
        var post = posts.readable(id, viewer);
        return sheets.look(page, viewer, post, 0)
                .with("reply", begun.under(post, viewer))
                .with("problems", Problems.none())
                .with("choosing", problems)
                .with("check", Check.none())
                .rejected();
    }
}
