package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.web.Notice;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Communities and their people for the tests of this package, and what these people do in their browsers. */
@Component
@Profile("test")
class Gathering {
    private final JdbcClient jdbc;
    private final Cast cast;
    private final MockMvcTester http;

    Gathering(JdbcClient jdbc, Cast cast, MockMvcTester http) {
        this.jdbc = jdbc;
        this.cast = cast;
        this.http = http;
    }

    long community(String kind) {
        return community(kind, null, false);
    }

    long pseudonymous(String kind) {
        return community(kind, null, true);
    }

    long community(String kind, @Nullable Long parent, boolean pseudonymous) {
        return jdbc.sql("""
                insert into community (name, kind, parent_id, pseudonymous, welcome)
                values ('Le cercle', :kind, :parent, :pseudonymous, 'Présentez-vous en deux lignes.') returning id
                """)
                .param("kind", kind)
                .param("parent", parent)
                .param("pseudonymous", pseudonymous)
                .query(Long.class)
                .single();
    }

    /** Someone of the network, by the name they sign in with. */
    String person(String name) {
        String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@cercle.test";
        jdbc.sql("insert into account (email, name, role) values (:email, :name, 'MEMBER')")
                .param("email", email)
                .param("name", name)
                .update();
        return email;
    }

    /** @return the number of the membership */
    long belongs(String who, long community, String role) {
        return belongs(who, community, role, null);
    }

    long belongs(String who, long community, String role, @Nullable String pseudonym) {
        return jdbc.sql("""
                insert into membership (account_id, community_id, role, pseudonym, read_to)
                values (:account, :community, :role, :pseudonym, 0) returning id
                """)
                .param("account", cast.id(who))
                .param("community", community)
                .param("role", role)
                .param("pseudonym", pseudonym)
                .query(Long.class)
                .single();
    }

    void opens(long community) {
        jdbc.sql("update community set kind = 'OPEN' where id = :id")
                .param("id", community)
                .update();
    }

    void invited(String who, long community) {
        jdbc.sql(
                        "insert into community_invitation (account_id, community_id, role) values (:account, :community, 'MEMBER')")
                .param("account", cast.id(who))
                .param("community", community)
                .update();
    }

    /** What someone is in a community; empty where they are not of it. */
    String role(String who, long community) {
        return jdbc.sql("select role from membership where account_id = :account and community_id = :community")
                .param("account", cast.id(who))
                .param("community", community)
                .query(String.class)
                .optional()
                .orElse("");
    }

    MvcTestResult get(String who, String address) {
        return http.get().uri(address).with(cast.as(who)).exchange();
    }

    String page(String who, String address) {
        var answer = get(who, address);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    int status(String who, String address) {
        return get(who, address).getResponse().getStatus();
    }

    /** @param parameters names and values in turn */
    MvcTestResult post(String who, String address, String... parameters) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** An act that succeeds. */
    MvcTestResult does(String who, String address, String... parameters) {
        var answer = post(who, address, parameters);
        assertThat(answer).as("POST " + address).hasStatus3xxRedirection();
        return answer;
    }

    /** Follows what the notice after an act offers. */
    MvcTestResult undoes(String who, MvcTestResult act) {
        return post(who, Objects.requireNonNull(notice(act).undo()));
    }

    static Notice notice(MvcTestResult act) {
        return (Notice) Objects.requireNonNull(act.getMvcResult().getFlashMap().get("notice"));
    }

    /** The spaces of French punctuation as they are typed. */
    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
