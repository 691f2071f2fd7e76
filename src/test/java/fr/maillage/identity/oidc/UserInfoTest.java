package fr.maillage.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class UserInfoTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private final CountDownLatch over = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private HttpServer provider;

    @BeforeEach
    void a_provider_that_takes_its_time() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        provider.createContext("/silent", exchange -> rest());
        provider.createContext("/dripping", this::drip);
        provider.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        provider.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/dripping"})
    void a_provider_that_does_not_answer_in_time_is_a_sign_in_that_failed(String path) {
        var begun = Instant.now();
        var user = new UserInfo(PATIENCE, PATIENCE);
        assertThatThrownBy(() -> user.loadUser(asking(path))).isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private OAuth2UserRequest asking(String path) {
        String address = "http://localhost:" + provider.getAddress().getPort();
        var registration = ClientRegistration.withRegistrationId("pro")
                .clientId("maillage")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri(address + "/authorize")
                .tokenUri(address + "/token")
                .userInfoUri(address + path)
                .build();
        return new OAuth2UserRequest(
                registration,
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        "open",
                        Instant.now(),
                        Instant.now().plusSeconds(60)));
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        while (over.getCount() > 0) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void rest() {
        try {
            over.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
