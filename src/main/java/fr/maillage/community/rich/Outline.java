package fr.maillage.community.rich;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Fits the headings of a text into those of the page: the first is one level below what stands above the text, and none is
 * more than one below the one before it, whatever was typed. What is quoted or listed has no part in that; its headings are
 * strong lines.
 */
final class Outline extends AbstractVisitor {
    private final int under;
    private final Deque<Integer> typed = new ArrayDeque<>();

    /** @param under the level of the heading above the text, or {@link RichText#NONE} */
    Outline(int under) {
        this.under = under;
    }

    @Override
    public void visit(Heading heading) {
        if (under == RichText.NONE || !(heading.getParent() instanceof Document)) {
            stress(heading);
            return;
        }
        while (!typed.isEmpty() && typed.peek() >= heading.getLevel()) {
            typed.pop();
        }
        typed.push(heading.getLevel());
        heading.setLevel(under + typed.size());
    }

    private static void stress(Heading heading) {
        var strong = new StrongEmphasis();
        move(heading, strong);
        var line = new Paragraph();
        line.appendChild(strong);
        heading.insertBefore(line);
        heading.unlink();
        if (line.getParent().getParent() instanceof ListBlock list) {
            list.setTight(false); // else lines of its items are drawn without what sets them apart
        }
    }

    private static void move(Node from, Node to) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }

    /** On one line with what follows it, a heading is told apart by a dash. */
    static final class OnOneLine extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            if (heading.getNext() != null) {
                heading.appendChild(new Text(" –"));
            }
        }
    }
}
