package fr.maillage.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Draws a {@link View} with the templates compiled at build time. */
@Component
public class Templates implements HandlerMethodReturnValueHandler {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fr.maillage.pages");

    Templates() {
        engine.setTrimControlStructures(true);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return View.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (value instanceof View view && response != null) {
            write(view, response);
        }
    }

    /** Draws the whole page in memory first, so that an error in a template never leaves half a page. */
    public void write(View view, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        draw(view.template(), view.model(), output);
        response.setStatus(view.status().value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setHeader("Vary", "HX-Request, Accept-Language, Cookie");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** Draws a template that is no page: a mail, for instance. */
    public String text(String template, Map<String, @Nullable Object> model) {
        var output = new StringOutput();
        draw(template, model, output);
        return output.toString();
    }

    private void draw(String template, Map<String, @Nullable Object> model, TemplateOutput output) {
        engine.render(template + ".jte", model, output);
    }
}
