package fr.maillage.community.membership;

import fr.maillage.community.home.Communities;
import fr.maillage.community.home.MemberRole;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is of a community: read by who reads it, changed by who keeps it. */
@Controller
class MemberController {
    private static final String MEMBERS = "/members";
    private final Communities communities;
    private final Members members;
    private final Roles roles;
    private final Departures departures;

    MemberController(Communities communities, Members members, Roles roles, Departures departures) {
        this.communities = communities;
        this.members = members;
        this.roles = roles;
        this.departures = departures;
    }

    @GetMapping("/communities/{id}/members")
    View index(@PathVariable long id, @RequestParam(defaultValue = "") String after, Page page, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        var listed = members.of(community, viewer, Place.read(after));
        return page.view("community/membership/members")
                .with("community", community)
                .with("count", communities.members(community))
                .with("members", listed.stream().limit(Members.PAGE).toList())
                .with("more", listed.size() > Members.PAGE);
    }

    @PostMapping("/communities/{id}/members/{membership}/role")
    String give(
            @PathVariable long id,
            @PathVariable long membership,
            @RequestParam MemberRole role,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        var member = members.one(community, viewer, membership);
        var change = roles.give(community, member, role, viewer);
        if (change.isEmpty()) {
            return "redirect:" + community.address() + MEMBERS;
        }
        return Notice.of("members.role." + role.name().toLowerCase(java.util.Locale.ROOT), member.name())
                .undoneBy(community.address() + "/role-changes/" + change.getAsLong() + "/undo")
                .redirect(request, community.address() + MEMBERS);
    }

    @PostMapping("/communities/{id}/role-changes/{change}/undo")
    String takeBack(
            @PathVariable long id, @PathVariable long change, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.readable(id, viewer);
        roles.takeBack(community, change, viewer);
        return Notice.of("members.role.taken-back").redirect(request, community.address() + MEMBERS);
    }

    @PostMapping("/communities/{id}/members/{membership}/removal")
    String takeOut(
            @PathVariable long id, @PathVariable long membership, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        var member = members.one(community, viewer, membership);
        if (member.own()) {
            throw new NotFound(); // one leaves from the page of the community
        }
        long departure = departures.takeOut(community, member, viewer);
        return Notice.of("members.taken-out", member.name())
                .undoneBy(community.address() + "/departures/" + departure + "/return")
                .redirect(request, community.address() + MEMBERS);
    }

    @PostMapping("/communities/{id}/membership/removal")
    String leave(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.visible(id, viewer);
        long departure = departures.leave(community, viewer);
        return Notice.of("membership.left", community.name())
                .undoneBy(community.address() + "/departures/" + departure + "/return")
                .redirect(request, "/communities");
    }

    /** Whoever left a secret community does not know of it any more: it is not asked for before they are back. */
    @PostMapping("/communities/{id}/departures/{departure}/return")
    String putBack(
            @PathVariable long id, @PathVariable long departure, Viewer.Member viewer, HttpServletRequest request) {
        long account = departures.putBack(id, departure, viewer);
        boolean own = account == viewer.id();
        var community = communities.visible(id, viewer);
        return Notice.of(own ? "members.back" : "members.put-back", community.name())
                .redirect(request, community.address() + (own ? "" : MEMBERS));
    }
}
