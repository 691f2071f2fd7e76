package fr.maillage.community.rich;

import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A line that begins with one to three hashes and a space. The other headings of CommonMark are left out: the line drawn
 * under a greeting would make a heading of it.
 */
final class HeadingLine extends AbstractBlockParser {
    private static final int DEEPEST = 3;

    /** From so many spaces on, CommonMark reads a line as it stands. */
    private static final int AS_IT_STANDS = 4;

    private final Heading heading = new Heading();
    private final SourceLine words;

    private HeadingLine(int level, SourceLine words) {
        heading.setLevel(level);
        this.words = words;
    }

    static BlockStart start(ParserState state, MatchedBlockParser within) {
        var line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        int after = from;
        while (after < line.length() && line.charAt(after) == '#') {
            after++;
        }
        int level = after - from;
        if (level == 0 || level > DEEPEST || state.getIndent() >= AS_IT_STANDS || !spaced(line, after)) {
            return BlockStart.none();
        }
        int begin = after;
        while (spaced(line, begin)) {
            begin++;
        }
        int end = end(line, begin);
        return begin == end
                ? BlockStart.none()
                : BlockStart.of(new HeadingLine(level, state.getLine().substring(begin, end)))
                        .atIndex(line.length());
    }

    /** Without the hashes that some close the line with. */
    private static int end(CharSequence line, int begin) {
        int end = trimmed(line, begin, line.length());
        int words = end;
        while (words > begin && line.charAt(words - 1) == '#') {
            words--;
        }
        return words == begin || spaced(line, words - 1) ? trimmed(line, begin, words) : end;
    }

    private static int trimmed(CharSequence line, int begin, int end) {
        int trimmed = end;
        while (trimmed > begin && Character.isWhitespace(line.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private static boolean spaced(CharSequence line, int index) {
        return index < line.length() && (line.charAt(index) == ' ' || line.charAt(index) == '\t');
    }

    @Override
    public Block getBlock() {
        return heading;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        inlines.parse(SourceLines.of(words), heading);
    }
}
