package fr.maillage.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;

/** Without the platform: its other tests come with a token of their own. */
class FormTokensTest {
    private final FormTokens tokens = new FormTokens();

    @Test
    void a_visitor_keeps_the_token_in_a_cookie_and_opens_no_session() {
        var request = new MockHttpServletRequest();
        var token = given(request);
        assertThat(request.getSession(false)).isNull();
        assertThat(tokens.loadToken(visitorWith(token))).isNotNull();
    }

    @Test
    void a_member_s_token_is_the_session_s_whatever_the_cookie_says() {
        var request = visitorWith(tokens.generateToken(new MockHttpServletRequest()));
        signIn(request);
        assertThat(tokens.loadToken(request))
                .as("a form open before signing in")
                .isNull();
        var token = given(request);
        assertThat(Objects.requireNonNull(tokens.loadToken(request)).getToken()).isEqualTo(token.getToken());
    }

    private CsrfToken given(MockHttpServletRequest request) {
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, new MockHttpServletResponse());
        return token;
    }

    private MockHttpServletRequest visitorWith(CsrfToken token) {
        var answer = new MockHttpServletResponse();
        tokens.saveToken(token, new MockHttpServletRequest(), answer);
        var request = new MockHttpServletRequest();
        request.setCookies(answer.getCookies());
        return request;
    }

    private static void signIn(MockHttpServletRequest request) {
        Objects.requireNonNull(request.getSession(true))
                .setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
    }
}
