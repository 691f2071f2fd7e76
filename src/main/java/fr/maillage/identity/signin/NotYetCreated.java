package fr.maillage.identity.signin;

import fr.maillage.web.Instance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the first administrator has created the instance, every page leads to the one that says so. */
@Component
class NotYetCreated extends OncePerRequestFilter {
    private static final List<String> OPEN = List.of("/setup/", "/assets/", "/actuator/health");
    private final Instance.Source instance;

    NotYetCreated(Instance.Source instance) {
        this.instance = instance;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/setup")
                || path.equals("/language")
                || OPEN.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var now = instance.current();
        if (now.created() || now.demo()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/setup");
        }
    }

    /** It stands in the security chain only, not a second time beside it. */
    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        FilterRegistrationBean<NotYetCreated> notTwice(NotYetCreated filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
