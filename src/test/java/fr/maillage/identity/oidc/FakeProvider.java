package fr.maillage.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A provider with ProConnect's ways: the secret in the body, userinfo as a signed JWT, no parameter it does not know. */
class FakeProvider implements AutoCloseable {
    private static final Set<String> KNOWN =
            Set.of("response_type", "client_id", "scope", "state", "redirect_uri", "nonce");
    private final HttpServer server;
    private final RSAKey key = key();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    volatile String subject = "";
    volatile String email = "";
    /** Signs what it says of people; another key than its own is a forgery. */
    volatile RSAKey speaksWith = key;

    FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userinfo);
        server.createContext(
                "/keys", x -> answer(x, 200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    RSAKey own() {
        return key;
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void authorize(HttpExchange x) throws IOException {
        var asked = parameters(x.getRequestURI().getRawQuery());
        var strange = new TreeSet<>(asked.keySet());
        strange.removeAll(KNOWN);
        if (!strange.isEmpty() || asked.getOrDefault("nonce", "").length() < 22) {
            answer(x, 400, "text/plain", "Unknown " + strange + " or no nonce");
            return;
        }
        String code = "code-" + nonces.size();
        nonces.put(code, asked.get("nonce"));
        String back = UriComponentsBuilder.fromUriString(String.valueOf(asked.get("redirect_uri")))
                .queryParam("code", code)
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(asked.get("state"))
                .toUriString();
        x.getResponseHeaders().add("Location", back);
        x.sendResponseHeaders(302, -1);
        x.close();
    }

    private void token(HttpExchange x) throws IOException {
        var asked = parameters(new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean inBody = "secret".equals(asked.get("client_secret"))
                && !x.getRequestHeaders().containsKey("Authorization");
        if (!inBody) {
            answer(x, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        String identity =
                sign(claims().claim("nonce", nonces.remove(asked.get("code"))).build(), key);
        answer(x, 200, "application/json", """
                {"access_token": "open", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(identity));
    }

    private void userinfo(HttpExchange x) throws IOException {
        var said = claims().claim("email", email).claim("email_verified", true).claim("name", "Erwan Test");
        answer(x, 200, "application/jwt", sign(said.build(), speaksWith));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("maillage")
                .subject(subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(1))));
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        var read = new ConcurrentHashMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        read.put(name, java.net.URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)));
        return read;
    }

    private static void answer(HttpExchange x, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().add("Content-Type", type);
        x.sendResponseHeaders(status, bytes.length);
        x.getResponseBody().write(bytes);
        x.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
