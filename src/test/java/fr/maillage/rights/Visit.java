package fr.maillage.rights;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.Unmarked;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** What a person finds in a community, and what they can do there, over HTTP. */
@Component
@Profile("test")
class Visit {
    private static final String VISITOR = "visitor";
    private static final int FOUND_WITHOUT_SESSION = 503;
    private static final int TOLD_WHY = 410;
    private static final Pattern POST = Pattern.compile("/posts/(\\d{1,18})");
    private final MockMvcTester http;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    Visit(MockMvcTester http, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.http = http;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The letters of the surfaces on which they meet each text. Lists are asked once, for all states. */
    Map<State, String> meets(String who, Village.Place place) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("L", text(who, place, "/communities/" + place.community()));
        told.put("V", text(who, place, "/communities/" + place.community() + "/archive"));
        told.put("S", text(who, place, "/search?q=zephyrine"));
        told.put("F", text(who, place, "/feed"));
        told.put("D", mail(who));
        told.put("O", text(VISITOR, place, "/atom/" + Village.secret(who, "one")));
        told.put("M", text(VISITOR, place, "/atom/" + Village.secret(who, "all")));
        Map<String, Set<Long>> led = new HashMap<>();
        told.forEach((letter, text) -> led.put(letter, posts(text)));
        Map<State, String> met = new LinkedHashMap<>();
        place.texts().forEach((state, written) -> {
            var letters = new StringBuilder();
            told.forEach((letter, text) -> letters.append(text.contains(state.title()) ? letter : ""));
            if (state.isPost()) {
                led.forEach((letter, ids) -> letters.append(ids.contains(written.id()) ? letter : ""));
                letters.append(
                        page(who, place, "/posts/" + written.id() + "?after=0", Map.of(200, "P", TOLD_WHY, "W")));
                letters.append(
                        page(who, place, "/posts/" + written.id() + "/live", Map.of(FOUND_WITHOUT_SESSION, "N")));
            }
            met.put(state, letters.toString());
        });
        return met;
    }

    /** Acts tried from now on. */
    Trial trial(Village.Place place) {
        return new Trial(
                (who, address) -> as(who, place, http.post().uri(address).with(csrf())),
                jdbc,
                transactions.getTransaction(
                        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY)));
    }

    static boolean asksToSignIn(MockHttpServletResponse answer) {
        return String.valueOf(answer.getRedirectedUrl()).startsWith("/sign-in");
    }

    private String page(String who, Village.Place place, String address, Map<Integer, String> found) {
        var answer = as(who, place, http.get().uri(address));
        boolean away = answer.getStatus() == 404 || answer.getStatus() == 302 && asksToSignIn(answer);
        if (!away && !found.containsKey(answer.getStatus())) {
            throw new IllegalStateException(who + " at " + address + ": " + answer.getStatus());
        }
        return away ? "" : Objects.requireNonNull(found.get(answer.getStatus()));
    }

    /** Those to whose pages it leads. */
    private static Set<Long> posts(String text) {
        return POST.matcher(text)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    private String text(String who, Village.Place place, String address) {
        var answer = as(who, place, http.get().uri(address));
        boolean away = answer.getStatus() == 404
                || answer.getStatus() == 302 && (asksToSignIn(answer) || ledToTheDoor(answer, address));
        if (!away && answer.getStatus() != 200) {
            throw new IllegalStateException(who + " at " + address + ": " + answer.getStatus());
        }
        return away ? "" : Unmarked.of(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** Who knows of a community and does not read there is led to what it is for. */
    private static boolean ledToTheDoor(MockHttpServletResponse answer, String address) {
        return (address + "/about").equals(answer.getRedirectedUrl());
    }

    private String mail(String who) {
        return jdbc.sql("select coalesce(string_agg(text, ' '), '') from mail where recipient = :to")
                .param("to", Village.email(who))
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse as(String who, Village.Place place, MockMvcRequestBuilder request) {
        return (who.equals(VISITOR) ? request : request.with(Cast.as(place.account(who))))
                .exchange()
                .getResponse();
    }
}
