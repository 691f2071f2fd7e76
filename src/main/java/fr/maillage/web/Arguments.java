package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Page}, the {@link Viewer}, or the {@link Viewer.Member} who must be signed in. */
@Component
class Arguments implements HandlerMethodArgumentResolver {
    private final Pages pages;

    Arguments(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Page.class || Viewer.class.isAssignableFrom(type);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Not a servlet request");
        }
        Page page = pages.of(request);
        if (parameter.getParameterType() == Page.class) {
            return page;
        }
        if (parameter.getParameterType() == Viewer.Member.class && !(page.viewer() instanceof Viewer.Member)) {
            throw new NotFound();
        }
        return page.viewer();
    }
}
