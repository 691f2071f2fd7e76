package fr.maillage.testing;

import fr.maillage.identity.account.SignedIn;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The people of the tests, the same everywhere; all fictional. */
@Component
@Profile("test")
public class Cast {
    public static final String ADMINISTRATOR = "yann@reseau.test";
    public static final String COORDINATION = "nolwenn@reseau.test";
    public static final String MEMBER = "karim@reseau.test";
    public static final String GUEST = "hortensia@reseau.test";
    private final JdbcClient jdbc;

    Cast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void enter() {
        jdbc.sql("insert into instance (name) values ('Réseau du Morbihan') on conflict do nothing")
                .update();
        enter(ADMINISTRATOR, "Yann Prigent", "ADMINISTRATOR");
        enter(COORDINATION, "Nolwenn Le Bihan", "COORDINATION");
        enter(MEMBER, "Karim Belkacem", "MEMBER");
        enter(GUEST, "Hortensia Madec", "GUEST");
    }

    private void enter(String email, String name, String role) {
        jdbc.sql("insert into account (email, name, role) values (:email, :name, :role)")
                .param("email", email)
                .param("name", name)
                .param("role", role)
                .update();
    }

    public long id(String email) {
        return jdbc.sql("select id from account where email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    /** Signs a MockMvc request in. */
    public RequestPostProcessor as(String email) {
        return as(id(email));
    }

    /** The same where the number of the account is known: nobody is asked for it. */
    public static RequestPostProcessor as(long account) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account), null, List.of()));
    }
}
