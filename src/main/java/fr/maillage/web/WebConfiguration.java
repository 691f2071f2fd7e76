package fr.maillage.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Pages drawn by our templates, assets that never change under their address, and the clock. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /** As fine as the database's, so that a moment is the same once it went there and back. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
    }

    @Configuration(proxyBeanMethods = false)
    static class Drawing implements WebMvcConfigurer {
        private final org.springframework.beans.factory.ObjectProvider<Arguments> arguments;
        private final Templates templates;

        Drawing(org.springframework.beans.factory.ObjectProvider<Arguments> arguments, Templates templates) {
            this.arguments = arguments;
            this.templates = templates;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(arguments.getObject());
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new Turns());
        }

        @Override
        public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
            handlers.add(templates);
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations("classpath:/static/", "classpath:/META-INF/resources/webjars/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                    .addResolver(new StylesInUse())
                    .addResolver(new LiteWebJarsResourceResolver());
        }
    }
}
