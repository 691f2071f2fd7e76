package fr.maillage.community.rich;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Leaves the words of links where there is to be no link. */
final class WordsAlone extends AbstractVisitor {
    /** As the editor has it: nothing that a browser would take for another host or a script. */
    private static final Pattern LEADS =
            Pattern.compile("(?:https?:|mailto:|/(?![/\\\\])|#)\\P{Cc}*", Pattern.CASE_INSENSITIVE);

    private final Predicate<Link> which;

    private WordsAlone(Predicate<Link> which) {
        this.which = which;
    }

    static WordsAlone ofAll() {
        return new WordsAlone(link -> true);
    }

    static WordsAlone ofThoseThatLeadNowhere() {
        return new WordsAlone(link -> !LEADS.matcher(link.getDestination()).matches());
    }

    @Override
    public void visit(Link link) {
        if (which.test(link)) {
            unwrap(link);
        }
    }

    @Override
    public void visit(Image image) {
        unwrap(image);
    }

    private void unwrap(Node node) {
        visitChildren(node);
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
