package fr.maillage.attention.atom;

import fr.maillage.web.Turns;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers feed readers, which know nothing but an address: no session, no cookie, and nothing is read by it. */
@Controller
class AtomController {
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private final ReaderAddresses addresses;
    private final Entries entries;
    private final Atom atom;

    AtomController(ReaderAddresses addresses, Entries entries, Atom atom) {
        this.addresses = addresses;
        this.entries = entries;
        this.atom = atom;
    }

    /**
     * Declared as an object: it takes its turn like a page, and gives it back before it travels. Its state is a mark of what it says and not a date, for a post
     * that comes after the hours, or goes, may be older than the last one told.
     */
    @GetMapping("/atom/{token}")
    Object tell(@PathVariable String token, HttpServletRequest request) {
        var channel = addresses.at(new Secret(token));
        if (channel.isEmpty()) {
            return ResponseEntity.notFound().header("X-Robots-Tag", "noindex").build();
        }
        byte[] told = atom.of(channel.get(), entries.of(channel.get()));
        Turns.end(request);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(told) + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(told);
    }
}
