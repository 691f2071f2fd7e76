package fr.maillage.community.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What a form says that pictures show, by the names of its fields. */
public final class Descriptions {
    private Descriptions() {}

    public static SequencedMap<String, String> in(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().keySet().stream()
                .filter(field -> field.startsWith(Attachment.FIELD))
                .sorted()
                .forEach(field -> typed.put(field, Attachments.description(request.getParameter(field))));
        return typed;
    }
}
