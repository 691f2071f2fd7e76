package fr.maillage.attention.atom;

import fr.maillage.web.Address;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member makes and withdraws the addresses of their feed readers. */
@Controller
class ReaderAddressController {
    private static final String HERE = "/attention/addresses";
    private final ReaderAddresses addresses;
    private final Address address;

    ReaderAddressController(ReaderAddresses addresses, Address address) {
        this.addresses = addresses;
        this.address = address;
    }

    @GetMapping(HERE)
    View show(@RequestParam(defaultValue = "0") long community, Page page, Viewer.Member viewer) {
        return view(page, viewer, community);
    }

    /**
     * The one page that shows the address, drawn as the answer itself: it is kept nowhere, not even until the next page. A
     * form sent twice leaves one address, the one its last answer shows.
     */
    @PostMapping(HERE)
    View make(@RequestParam(required = false) @Nullable Long community, Page page, Viewer.Member viewer) {
        var secret = addresses.make(viewer.id(), community);
        return view(page, viewer, community == null ? 0 : community)
                .with("fresh", address.of(secret.path()))
                .with("of", community);
    }

    @PostMapping(HERE + "/{id}/removal")
    String withdraw(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        addresses.withdraw(viewer.id(), id);
        return Notice.of("reader.withdrawn")
                .undoneBy(HERE + "/" + id + "/return")
                .redirect(request, HERE);
    }

    @PostMapping(HERE + "/{id}/return")
    String bringBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        addresses.bringBack(viewer.id(), id);
        return Notice.of("reader.returned").redirect(request, HERE);
    }

    /** Guests have none: what they read is mostly under chosen names, and an address is one more secret to keep. */
    private View view(Page page, Viewer.Member viewer, long community) {
        if (viewer.guest()) {
            throw new NotFound();
        }
        return page.view("attention/atom/show")
                .with("addresses", addresses.of(viewer.id(), community))
                .with("fresh", null)
                .with("of", null);
    }
}
