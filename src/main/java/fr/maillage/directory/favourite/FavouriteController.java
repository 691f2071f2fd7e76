package fr.maillage.directory.favourite;

import fr.maillage.directory.entry.Entries;
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

@Controller
class FavouriteController {
    private static final String LIST = "/directory/favourites";

    private final Favourites favourites;
    private final Entries entries;

    FavouriteController(Favourites favourites, Entries entries) {
        this.favourites = favourites;
        this.entries = entries;
    }

    @GetMapping(LIST)
    View index(Page page, Viewer.Member member) {
        return page.view("directory/favourite/index").with("favourites", favourites.of(member.id()));
    }

    /** @param listed asked from the list of favourites, which shows next */
    @PostMapping("/directory/entries/{id}/favourite")
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean listed,
            Viewer.Member member,
            HttpServletRequest request) {
        entries.require(id);
        favourites.add(member.id(), id);
        return Notice.of("favourite.added").redirect(request, listed ? LIST : "/directory/entries/" + id);
    }

    /** @param listed asked from the list of favourites, which shows next */
    @PostMapping("/directory/entries/{id}/favourite/removal")
    String remove(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean listed,
            Viewer.Member member,
            HttpServletRequest request) {
        entries.require(id);
        favourites.remove(member.id(), id);
        String address = "/directory/entries/" + id;
        return Notice.of("favourite.removed")
                .undoneBy(address + "/favourite" + (listed ? "?listed=true" : ""))
                .redirect(request, listed ? LIST : address);
    }
}
