package fr.maillage.identity.signin;

import fr.maillage.identity.account.Means;
import fr.maillage.identity.session.Sessions;
import fr.maillage.web.Address;
import fr.maillage.web.Language;
import fr.maillage.web.Messages;
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
    private final Sessions sessions;
    private final Address address;
    private final Messages messages;

    PrintedCodeController(JdbcClient jdbc, PrintedCodes codes, Sessions sessions, Address address, Messages messages) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.sessions = sessions;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping("/people/{id}/code")
    View ask(@PathVariable long id, Viewer.Member viewer, Page page) {
        return page.view("identity/signin/renew")
                .with("id", id)
                .with("name", holder(id, viewer).name());
    }

    @PostMapping("/people/{id}/code")
    View renew(@PathVariable long id, Viewer.Member viewer, Page page) {
        var holder = holder(id, viewer);
        var printed = codes.renew(id, viewer.id());
        sessions.endOpenedBy(Means.PAPER, id); // whoever found the old paper
        return page.view("identity/signin/printed")
                .with("name", holder.name())
                .with("words", messages.in(holder.language()))
                .with("printed", printed)
                .with("address", address.of("/sign-in"));
    }

    /** Whom the paper is for, and the language they read. */
    private record Holder(String name, Language language) {}

    private Holder holder(long id, Viewer.Member viewer) {
        return jdbc.sql("""
                select name, language from account
                where id = :id and identifier is not null and suspended_at is null
                  and (welcomed_by = :viewer or :coordinates)
                """)
                .param("id", id)
                .param("viewer", viewer.id())
                .param("coordinates", viewer.coordinates())
                .query((row, n) -> new Holder(row.getString("name"), Language.of(row.getString("language"))))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
