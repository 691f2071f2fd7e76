package fr.maillage.community.membership;

import fr.maillage.community.home.Communities;
import fr.maillage.community.home.MemberRole;
import fr.maillage.identity.KnownPeople;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inviting people of the network into a community. */
@Controller
class CommunityInvitationController {
    private static final String INVITATIONS = "/invitations";
    private final Communities communities;
    private final CommunityInvitations invitations;
    private final KnownPeople people;

    CommunityInvitationController(Communities communities, CommunityInvitations invitations, KnownPeople people) {
        this.communities = communities;
        this.invitations = invitations;
        this.people = people;
    }

    @GetMapping("/communities/{id}/invitations")
    View index(@PathVariable long id, @RequestParam(defaultValue = "") String q, Page page, Viewer.Member viewer) {
        var community = communities.kept(id, viewer);
        var found = q.isBlank() ? List.<Candidate>of() : invitations.standing(community, people.named(viewer, q));
        return page.view("community/membership/invitations")
                .with("community", community)
                .with("q", q.strip())
                .with("found", found)
                .with("invitations", invitations.of(community));
    }

    /** @param role reader or member; left out, guests come as readers */
    @PostMapping("/communities/{id}/invitations")
    String invite(
            @PathVariable long id,
            @RequestParam long person,
            @RequestParam(required = false) @Nullable MemberRole role,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        Communities.demandOpen(community);
        var known = people.known(viewer, person);
        if (invitations.standing(community, List.of(known)).getFirst().member()) {
            return Notice.of("members.invite.member", known.name())
                    .redirect(request, community.address() + INVITATIONS);
        }
        boolean reads = role == MemberRole.READER || role == null && known.guest();
        invitations.invite(community, known, reads ? MemberRole.READER : MemberRole.MEMBER, viewer);
        return Notice.of("members.invite.sent", known.name())
                .undoneBy(community.address() + INVITATIONS + "/" + person + "/withdrawal")
                .redirect(request, community.address() + INVITATIONS);
    }

    @PostMapping("/communities/{id}/invitations/{person}/withdrawal")
    String withdraw(
            @PathVariable long id, @PathVariable long person, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        invitations.withdraw(community, person);
        return Notice.of("members.invite.withdrawn")
                .undoneBy(community.address() + INVITATIONS + "/" + person + "/restoration")
                .redirect(request, community.address() + INVITATIONS);
    }

    @PostMapping("/communities/{id}/invitations/{person}/restoration")
    String restore(@PathVariable long id, @PathVariable long person, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        invitations.restore(community, person);
        return Notice.of("members.invite.restored").redirect(request, community.address() + INVITATIONS);
    }

    @PostMapping("/communities/{id}/invitation/refusal")
    String decline(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.visible(id, viewer);
        invitations.decline(community, viewer);
        return Notice.of("members.invite.declined", community.name())
                .undoneBy(community.address() + "/invitation/restoration")
                .redirect(request, "/communities");
    }

    @PostMapping("/communities/{id}/invitation/restoration")
    String reconsider(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        invitations.reconsider(id, viewer);
        return Notice.of("members.invite.reconsidered").redirect(request, "/communities/" + id + "/about");
    }
}
