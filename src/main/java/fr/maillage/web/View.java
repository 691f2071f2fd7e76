package fr.maillage.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A page to draw: its template under {@code src/main/jte}, what it shows, and its status. */
public final class View {
    private final String template;
    private final Map<String, @Nullable Object> model = new HashMap<>();
    private HttpStatus status = HttpStatus.OK;

    private View(String template) {
        this.template = template;
    }

    static View of(String template, Page page) {
        return new View(template).with("page", page);
    }

    public View with(String name, @Nullable Object value) {
        model.put(name, value);
        return this;
    }

    public View status(HttpStatus status) {
        this.status = status;
        return this;
    }

    /** A form shown again with what is wrong in it. */
    public View rejected() {
        return status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    String template() {
        return template;
    }

    Map<String, @Nullable Object> model() {
        return model;
    }

    HttpStatus status() {
        return status;
    }
}
