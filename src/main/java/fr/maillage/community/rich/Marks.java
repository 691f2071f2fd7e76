package fr.maillage.community.rich;

import fr.maillage.community.mention.Mention;
import fr.maillage.community.mention.Named;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Reads the marks of CommonMark that people use in letters: stress, headings, lists, quotes, links. Pictures are none of
 * them: they would ask other hosts for something. Whatever is made passes a list of what is allowed.
 */
final class Marks {
    /** Lists in quotes in lists: deeper, marks are words, and nobody's page ends in a heap of them. */
    private static final int DEEPEST = 12;

    private static final List<AutolinkExtension> EXTENSIONS = List.of((AutolinkExtension) AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
            .customBlockParserFactory(HeadingLine::start)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer HTML = html(Set.of());
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "a")
            .allowElements("h2", "h3", "h4", "h5", "h6")
            .allowStandardUrlProtocols()
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("class")
            .matching(Pattern.compile("mention"))
            .onElements("a", "strong")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private static final String CALL = "@";

    private Marks() {}

    /** @param calls the nodes that call someone: those made here, whatever was typed to look like them */
    private static HtmlRenderer html(Set<Node> calls) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br>")
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (calls.contains(node)) {
                        attributes.put("class", "mention");
                    }
                })
                .build();
    }

    static String html(String typed, Named named, boolean leads, int under) {
        Node document = PARSER.parse(typed);
        document.accept(new Outline(under));
        document.accept(WordsAlone.ofThoseThatLeadNowhere());
        var html = HTML;
        if (!named.mentions().isEmpty()) {
            var naming = new Naming(named, leads);
            document.accept(naming);
            html = html(naming.calls);
        }
        return ALLOWED.sanitize(html.render(document)).replace("&#64;", CALL);
    }

    static String plain(String typed) {
        Node document = PARSER.parse(typed);
        document.accept(new Outline.OnOneLine());
        document.accept(WordsAlone.ofAll());
        return PLAIN.render(document);
    }

    /** Puts the people who are named in the place of the words that name them. */
    private static final class Naming extends AbstractVisitor {
        private final Named named;
        private final boolean leads;
        private final Set<Node> calls = Collections.newSetFromMap(new IdentityHashMap<>());

        Naming(Named named, boolean leads) {
            this.named = named;
            this.leads = leads;
        }

        /** Within a link there is no other. */
        @Override
        public void visit(Link link) {}

        @Override
        public void visit(Text text) {
            var cut = named.cut(text.getLiteral());
            if (cut.size() == 1) {
                return;
            }
            for (var words : cut) {
                if (!words.text().isEmpty()) {
                    text.insertBefore(node(words.text(), words.mention()));
                }
            }
            text.unlink();
        }

        private Node node(String words, @Nullable Mention mention) {
            if (mention == null) {
                return new Text(words);
            }
            Node node = leads && mention.account() != null
                    ? new Link("/people/" + mention.account(), null)
                    : new StrongEmphasis();
            calls.add(node);
            node.appendChild(new Text(words));
            return node;
        }
    }
}
