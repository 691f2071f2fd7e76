package fr.maillage.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Draws a {@link View} with the templates compiled at build time. */
@Component
public class Templates implements HandlerMethodReturnValueHandler {
    /** In UTF-16 units. */
    private static final int USUAL_LENGTH = 32 * 1024;

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
        var asked = request.getNativeRequest(HttpServletRequest.class);
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (value instanceof View view && asked != null && response != null) {
            write(view, asked, response);
        }
    }

    /** Draws the whole page in memory first, so that an error in a template never leaves half a page. */
    private void write(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        engine.render(view.template() + ".jte", view.model(), output);
        byte[] page = output.toByteArray();
        response.setStatus(view.status().value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.VARY, "HX-Request, Accept-Language, Accept-Encoding, Cookie");
        if (Compression.fits(request, page)) {
            page = Compression.gzip(page);
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(page.length);
        Turns.end(request);
        response.getOutputStream().write(page);
    }

    /** Draws a template as text: a mail, for instance. */
    public String text(String template, Map<String, @Nullable Object> model) {
        var output = new StringOutput(USUAL_LENGTH);
        engine.render(template + ".jte", model, output);
        return output.toString();
    }
}
