package fr.maillage.identity.signin;

import fr.maillage.web.Address;
import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The paper with which someone without e-mail signs in, printed by who welcomed them or by the coordination. */
@Controller
class PrintedCodeController {
    private final JdbcClient jdbc;
    private final PrintedCodes codes;
    private final Address address;

    PrintedCodeController(JdbcClient jdbc, PrintedCodes codes, Address address) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.address = address;
    }

    @GetMapping("/people/{id}/code")
    View ask(@PathVariable long id, Viewer.Member viewer, Page page) {
        return page.view("identity/signin/renew").with("id", id).with("name", name(id, viewer));
    }

    @PostMapping("/people/{id}/code")
    View renew(@PathVariable long id, Viewer.Member viewer, Page page) {
        String name = name(id, viewer);
        return page.view("identity/signin/printed")
                .with("name", name)
                .with("printed", codes.renew(id, viewer.id()))
                .with("address", address.of("/sign-in"));
    }

    private String name(long id, Viewer.Member viewer) {
        return jdbc.sql("""
                select name from account
                where id = :id and identifier is not null and suspended_at is null
                  and (welcomed_by = :viewer or :coordinates)
                """)
                .param("id", id)
                .param("viewer", viewer.id())
                .param("coordinates", viewer.coordinates())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
