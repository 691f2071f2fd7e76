package fr.maillage.mail.demo;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A plain text whose addresses can be followed; all of it is escaped. */
public record LinkedText(String text) implements Content {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    @Override
    public void writeTo(TemplateOutput output) {
        var matcher = ADDRESS.matcher(text);
        int written = 0;
        while (matcher.find()) {
            output.writeContent(HtmlUtils.htmlEscape(text.substring(written, matcher.start()), "UTF-8"));
            String address = HtmlUtils.htmlEscape(matcher.group(), "UTF-8");
            output.writeContent("<a href=\"" + address + "\">" + address + "</a>");
            written = matcher.end();
        }
        output.writeContent(HtmlUtils.htmlEscape(text.substring(written), "UTF-8"));
    }
}
