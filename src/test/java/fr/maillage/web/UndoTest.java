package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A link that is followed, by a person or a program, changes nothing: acts are posted. */
@MaillageTest
@Transactional
class UndoTest {
    /** Where notices lead that undo something. */
    private static final List<String> UNDO = List.of(
            "/communities/{id}/departures/{id}/return",
            "/communities/{id}/role-changes/{id}/undo",
            "/communities/{id}/refusals/{id}/removal",
            "/communities/{id}/invitations/{id}/withdrawal",
            "/communities/{id}/invitations/{id}/restoration",
            "/communities/{id}/invitation/restoration",
            "/communities/{id}/pseudonym",
            "/coordination/invitations/{id}/withdrawal",
            "/coordination/invitations/{id}/restoration",
            "/people/{id}/role",
            "/people/{id}/reinstatement",
            "/people/{id}/suspension",
            "/directory/entries/{id}/favourite",
            "/directory/entries/{id}/check/withdrawal",
            "/directory/entries/{id}/correction/{id}/withdrawal",
            "/directory/reports/{id}/reopening",
            "/directory/duplicates/{id}/merge/undo",
            "/directory/duplicates/{id}/distinction/undo",
            "/territories/cuts/{id}/undo",
            "/posts/{id}/return",
            "/posts/{id}/edit/undo",
            "/posts/{id}/comments/{id}/edit/undo",
            "/posts/{id}/comments/{id}/return",
            "/posts/{id}/pin",
            "/posts/{id}/pin/removal",
            "/posts/{id}/closing",
            "/posts/{id}/closing/removal",
            "/communities/{id}/documents/removal",
            "/communities/{id}/documents/return",
            "/posts/{id}/archiving",
            "/posts/{id}/archiving/removal",
            "/posts/{id}/answer",
            "/posts/{id}/answer/removal",
            "/communities/{id}/keeping/welcomes/{id}/removal",
            "/conversations/{id}/muting",
            "/conversations/{id}/muting/removal",
            "/conversations/{id}/presence",
            "/conversations/{id}/presence/removal",
            "/conversations/{id}/departure/removal",
            "/conversations/blocked/{id}/removal",
            "/conversations/{id}/departure/confirmation/removal",
            "/conversations/{id}/messages/{id}/return",
            "/moderation/awaiting/{id}/return",
            "/communities/{id}/awaiting/{id}/publication/removal",
            "/moderation/{id}/hiding",
            "/moderation/{id}/decision/removal",
            "/moderation/{id}/hiding/removal",
            "/communities/{id}/approval",
            "/communities/{id}/approval/removal",
            "/feed/reading/removal",
            "/communities/{id}/changes/seen/removal",
            "/feed/posts/{id}/keeping",
            "/feed/posts/{id}/keeping/removal",
            "/posts/{id}/following",
            "/posts/{id}/following/removal",
            "/communities/{id}/level",
            "/communities/{id}/level/removal",
            "/attention/named",
            "/attention/mail",
            "/attention/addresses/{id}/return",
            "/attention/pause",
            "/attention/pause/removal",
            "/attention/load/moves/removal",
            "/alerts/seen/removal",
            "/notices/seen/removal",
            "/unsubscribe/{id}/removal",
            "/organisations/{id}/hours/closures",
            "/organisations/{id}/hours/closures/{id}/removal",
            "/organisations/{id}/hours/keepers/{id}",
            "/organisations/{id}/hours/keepers/{id}/removal",
            "/posts/{id}/vote",
            "/posts/{id}/vote/withdrawal",
            "/drafts/{id}/return",
            "/drafts/{id}/plan/removal",
            "/pages/{id}/return",
            "/pages/{id}/versions/{id}/restoration",
            "/projects/{id}/participation",
            "/projects/{id}/participation/removal",
            "/projects/{id}/days/{id}/reached",
            "/projects/{id}/days/{id}/reached/removal",
            "/projects/{id}/days/{id}/return",
            "/projects/{id}/decisions/{id}/return",
            "/projects/{id}/pages",
            "/projects/{id}/pages/removal",
            "/projects/{id}/closing/removal",
            "/projects/{id}/return",
            "/tasks/{id}/removal",
            "/tasks/{id}/return",
            "/tasks/{id}/place",
            "/tasks/{id}/items/{id}/return",
            "/account/restoration",
            "/account/zone");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_address_that_undoes_is_posted_to() {
        assertThat(addresses(RequestMethod.POST).stream()
                        .map(address -> address.replaceAll("\\{[^/]*}", "{id}"))
                        .toList())
                .containsAll(UNDO);
    }

    @Test
    void following_an_address_that_acts_is_no_act() {
        var read = addresses(RequestMethod.GET);
        var acts = addresses(RequestMethod.POST);
        acts.removeAll(read);
        assertThat(acts).hasSizeGreaterThan(UNDO.size());
        long before = written();
        for (String act : acts) {
            String address = act.replaceAll("\\{[^/]*}", "1");
            for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
                var answer = http.method(method)
                        .uri(address + "?role=MEMBER&zone=Indian/Reunion")
                        .with(cast.as(Cast.ADMINISTRATOR))
                        .exchange();
                assertThat(answer.getResponse().getStatus())
                        .as(method + " " + address)
                        .isIn(404, 405);
            }
        }
        assertThat(written()).isEqualTo(before);
    }

    private TreeSet<String> addresses(RequestMethod method) {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(method)) {
                found.addAll(mapping.getPatternValues());
            }
        });
        return found;
    }

    private long written() {
        return jdbc.sql("select count(*) from journal_entry").query(Long.class).single();
    }
}
