package fr.maillage.identity.password;

import fr.maillage.identity.session.Sessions;
import fr.maillage.journal.Journal;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A password is set or taken away, the journal says so and the other devices are signed out: all, or nothing. */
@Component
class PasswordChange {
    private final Passwords passwords;
    private final Sessions sessions;
    private final Journal journal;

    PasswordChange(Passwords passwords, Sessions sessions, Journal journal) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Transactional
    void set(Viewer.Member member, String password, HttpServletRequest request) {
        passwords.set(member.id(), password);
        tell(member, "password set", request);
    }

    @Transactional
    void remove(Viewer.Member member, HttpServletRequest request) {
        passwords.remove(member.id());
        tell(member, "password removed", request);
    }

    /** Sessions end last: what ends them has a transaction of its own. */
    private void tell(Viewer.Member member, String act, HttpServletRequest request) {
        journal.write(String.valueOf(member.id()), act, "account/" + member.id(), Map.of());
        sessions.endOthers(member.id(), request);
    }
}
