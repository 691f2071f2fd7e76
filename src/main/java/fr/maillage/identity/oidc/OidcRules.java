package fr.maillage.identity.oidc;

import fr.maillage.identity.signin.FurtherRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Spring Security's OpenID Connect exchange, ended by our own rules: the session keeps an account's number only. */
@Component
class OidcRules implements FurtherRules {
    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final OidcArrival arrival;

    OidcRules(ObjectProvider<ClientRegistrationRepository> registrations, OidcArrival arrival) {
        this.registrations = registrations;
        this.arrival = arrival;
    }

    @Override
    public void add(HttpSecurity http) throws Exception {
        var configured = registrations.getIfAvailable();
        if (configured == null) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(configured)
                .authorizedClientRepository(new NoTokens())
                .withObjectPostProcessor(new KeptOutOfSession())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(bare(configured)))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(UserInfo.asOidc()))
                .successHandler(arrival)
                .failureHandler(arrival));
    }

    /**
     * What the provider said is for this request only: whoever nobody linked here must not stay signed in. Set after the
     * configurer has finished, which would otherwise give the filter the session's own repository.
     */
    private static class KeptOutOfSession implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {
        @Override
        public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
            filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
            return filter;
        }
    }

    /**
     * Only the parameters of OpenID Connect Core itself: ProConnect refuses any it does not know. The nonce, which the
     * code flow then always carries, guards a confidential client against injected codes as PKCE does (RFC 9700, 2.1.1).
     */
    private static OAuth2AuthorizationRequestResolver bare(ClientRegistrationRepository configured) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(configured, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(
                request -> request.attributes(a -> a.remove("code_verifier")).additionalParameters(p -> {
                    p.remove("code_challenge");
                    p.remove("code_challenge_method");
                }));
        return resolver;
    }
}
