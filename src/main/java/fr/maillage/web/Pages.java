package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request, once. */
@Component
public class Pages {
    private static final String NAME = Page.class.getName();
    private final Viewers viewers;
    private final Instance.Source instance;
    private final Messages messages;
    private final Assets assets;
    private final String exit;

    Pages(
            Viewers viewers,
            Instance.Source instance,
            Messages messages,
            Assets assets,
            @Value("${maillage.quick-exit}") String exit) {
        this.viewers = viewers;
        this.instance = instance;
        this.messages = messages;
        this.assets = assets;
        this.exit = exit;
    }

    public Page of(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof Page page) {
            return page;
        }
        Viewer viewer = viewers.of(request);
        var page = new Page(
                viewer,
                instance.current(),
                messages.in(viewer.language()),
                assets,
                request.getRequestURI(),
                request.getQueryString(),
                csrf(request),
                Notice.saidTo(request),
                request.getHeader("HX-Request") != null,
                exit);
        request.setAttribute(NAME, page);
        return page;
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return new Page.Csrf(
                "_csrf",
                () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "");
    }
}
