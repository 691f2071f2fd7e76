package fr.maillage.identity.signin;

import fr.maillage.web.Viewers;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What everyone may reach, what asks for signing in, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            Viewers viewers,
            NotYetCreated notYetCreated,
            Providers providers,
            List<FurtherRules> further)
            throws Exception {
        for (var more : further) {
            more.add(http);
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**", "/error", "/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers(
                                "/sign-in/**",
                                "/quick-exit",
                                "/demo/**",
                                "/setup",
                                "/setup/**",
                                "/language",
                                "/invitations/**",
                                "/unsubscribe/**")
                        .permitAll()
                        .requestMatchers("/directory/entries/new") // before what looks like the page of an entry
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD, "/atom/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/",
                                "/atom/**", // the address itself is the proof; what looks like one leads to no form
                                "/directory",
                                "/directory/around",
                                "/directory/outline",
                                "/directory/vocabularies",
                                "/directory/vocabularies/*",
                                "/directory/entries/*",
                                "/directory/entries/*/report",
                                "/directory/entries/*/sources",
                                "/robots.txt",
                                "/sitemap.xml",
                                "/sitemaps/*",
                                "/legal/**",
                                "/help")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/directory/entries/*/report")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(new AskToSignIn()))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .ignoringRequestMatchers(
                                "/quick-exit", // who leaves is not held back by a form that is too old
                                "/unsubscribe/**")) // mail programs post there (RFC 8058); the address itself is the
                // proof
                .addFilterBefore(new StillWelcome(viewers), AuthorizationFilter.class)
                .addFilterBefore(notYetCreated, CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(content(providers)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                p -> p.policy("camera=(), microphone=(), geolocation=(self), browsing-topics=()")))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .build();
    }

    /** Each filter of the chain timed by itself would cost a tenth of a request, and tell nobody anything. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** A form that leads to a provider is followed there by browsers only if its address is named. */
    private static String content(Providers providers) {
        return CONTENT + "; form-action 'self' " + String.join(" ", providers.origins());
    }
}
