package fr.maillage.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads to an address as it stands. Spring's own redirects take what stands between braces for a variable, and an
 * address that somebody typed may hold any.
 */
@Component
class Redirects implements ViewResolver, Ordered {
    private static final String PREFIX = "redirect:";

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (!name.startsWith(PREFIX)) {
            return null;
        }
        var view = new RedirectView(name.substring(PREFIX.length()), true);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
