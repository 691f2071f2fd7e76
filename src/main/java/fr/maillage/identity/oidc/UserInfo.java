package fr.maillage.identity.oidc;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the provider says of someone: plain JSON, or a signed JWT whose signature, issuer and audience are checked
 * (OpenID Connect Core 1.0, 5.3.2; ProConnect answers so).
 */
class UserInfo implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {
    private static final MediaType JWT = MediaType.valueOf("application/jwt");
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private final ClientHttpRequestFactory requests;
    private final RestClient http;
    /** By registration and issuer: each keeps the provider's keys, so that they are not asked for at every sign-in. */
    private final Map<String, NimbusJwtDecoder> decoders = new ConcurrentHashMap<>();

    private final JsonMapper json = JsonMapper.shared();

    UserInfo(Duration connectsWithin, Duration answersWithin) {
        this.requests = patient(connectsWithin, answersWithin);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** With the checks of OpenID Connect around it: the same subject as in the ID token. */
    static OidcUserService asOidc() {
        var service = new OidcUserService();
        service.setOauth2UserService(new UserInfo(CONNECTS_WITHIN, ANSWERS_WITHIN));
        return service;
    }

    private static ClientHttpRequestFactory patient(Duration connectsWithin, Duration answersWithin) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(connectsWithin).build());
        requests.setReadTimeout(answersWithin);
        return requests;
    }

    @Override
    public OAuth2User loadUser(OAuth2UserRequest request) {
        try {
            var claims = claims(ask(request), request);
            return new DefaultOAuth2User(AuthorityUtils.NO_AUTHORITIES, claims, "sub");
        } catch (RestClientException | JwtException | JacksonException | IllegalArgumentException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_user_info_response"), String.valueOf(e.getMessage()), e);
        }
    }

    private ResponseEntity<String> ask(OAuth2UserRequest request) {
        String address = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        return http.get()
                .uri(String.valueOf(address))
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + request.getAccessToken().getTokenValue())
                .header(HttpHeaders.ACCEPT, "application/json, application/jwt")
                .retrieve()
                .toEntity(String.class);
    }

    private Map<String, Object> claims(ResponseEntity<String> answer, OAuth2UserRequest request) {
        String body = String.valueOf(answer.getBody()).strip();
        var type = answer.getHeaders().getContentType();
        if (type == null || !JWT.isCompatibleWith(type)) {
            return json.readValue(body, new TypeReference<>() {});
        }
        var registration = request.getClientRegistration();
        String issuer = request instanceof OidcUserRequest oidc
                ? String.valueOf(oidc.getIdToken().getIssuer())
                : String.valueOf(registration.getProviderDetails().getIssuerUri());
        return decoders.computeIfAbsent(
                        registration.getRegistrationId() + " " + issuer, known -> decoder(registration, issuer))
                .decode(body)
                .getClaims();
    }

    private NimbusJwtDecoder decoder(ClientRegistration registration, String issuer) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        String.valueOf(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithms(all -> all.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("iss", claimed -> issuer.equals(String.valueOf(claimed))),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(registration.getClientId()))));
        return decoder;
    }
}
