package fr.maillage.community.writing;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.Refused;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The page on which one writes. */
@Component
class Composer {
    private final Communities communities;

    Composer(Communities communities) {
        this.communities = communities;
    }

    /** @throws NotFound for whoever does not write there */
    Community writable(long id, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        if (!community.writes()) {
            throw new NotFound();
        }
        return community;
    }

    /**
     * The same for what comes back from the form.
     *
     * @throws Refused with what was typed, where the community was archived meanwhile
     */
    Community writable(long id, Viewer.Member viewer, Composition typed) {
        var community = communities.readable(id, viewer);
        if (!community.writes()) {
            throw community.standing().writes() && !typed.isEmpty()
                    ? new Refused("community.is-archived")
                    : new NotFound();
        }
        return community;
    }

    View empty(Page page, Community community, Composition typed, List<Draft> begun) {
        return form(page, community, typed, begun, Problems.none(), Check.none());
    }

    /** With what was typed, and what is wrong or asked about it. */
    View back(Page page, Community community, Composition typed, Problems problems, Check check) {
        return form(page, community, typed, List.of(), problems, check).rejected();
    }

    private static View form(
            Page page, Community community, Composition typed, List<Draft> begun, Problems problems, Check check) {
        return page.view("community/writing/form")
                .with("community", community)
                .with("typed", typed)
                .with("begun", begun)
                .with("problems", problems)
                .with("check", check);
    }
}
