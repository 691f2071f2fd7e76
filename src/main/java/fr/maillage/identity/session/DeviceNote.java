package fr.maillage.identity.session;

import fr.maillage.identity.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes the device and the time once, after someone came in by whatever way. */
@Configuration(proxyBeanMethods = false)
class DeviceNote implements WebMvcConfigurer, HandlerInterceptor {
    private final Clock clock;

    DeviceNote(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn
                && session.getAttribute(Sessions.SINCE) == null) {
            session.setAttribute(Sessions.SINCE, clock.millis());
            session.setAttribute(
                    Sessions.DEVICE, Device.of(request.getHeader("User-Agent")).words());
        }
        return true;
    }
}
