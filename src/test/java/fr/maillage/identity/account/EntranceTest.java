package fr.maillage.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class EntranceTest {
    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_comes_in_finds_nothing_of_who_was_there_before() {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        Entrance.open(1, Means.LINK, request, response);
        var session = Objects.requireNonNull(request.getSession());
        String first = session.getId();
        session.setAttribute("profile change", "of the first");

        Entrance.open(2, Means.PAPER, request, response);

        assertThat(session.getId()).isNotEqualTo(first);
        assertThat(Collections.list(session.getAttributeNames()))
                .containsExactlyInAnyOrder(
                        Entrance.BY, HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(session.getAttribute(Entrance.BY)).isEqualTo(Means.PAPER.name());
    }
}
