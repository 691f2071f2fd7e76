package fr.maillage.directory.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and takes each byte that is not UTF-8 for windows-1252, the other encoding of French files. Counts them. */
final class Characters extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final char[] chars = new char[1 << 14];
    private final CharBuffer decoded = CharBuffer.wrap(chars);
    private int next;
    private int limit;
    private boolean ended;
    private long strays;
    private boolean accented;

    Characters(InputStream in) {
        this.in = in;
    }

    /** How many characters were not UTF-8 among those already handed out. */
    long strays() {
        return strays;
    }

    /** Whether a character beyond ASCII in true UTF-8 was met, decoding ahead included. */
    boolean isAccented() {
        return accented;
    }

    @Override
    public int read() throws IOException {
        return next < limit || fill() ? chars[next++] : -1;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == limit && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - next);
        System.arraycopy(chars, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (true) {
            CoderResult result = utf8.decode(bytes, decoded.clear(), ended);
            next = 0;
            limit = decoded.position();
            if (limit > 0) {
                accented = accented || hasAccent();
                return true;
            }
            if (result.isError()) {
                byte[] strange = new byte[result.length()];
                bytes.get(strange);
                String replaced = new String(strange, WINDOWS);
                limit = replaced.length();
                replaced.getChars(0, limit, chars, 0);
                strays += strange.length;
                return true;
            }
            if (ended) {
                return false;
            }
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + count);
            }
            bytes.flip();
        }
    }

    private boolean hasAccent() {
        for (int i = 0; i < limit; i++) {
            if (chars[i] > 0x7f) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Drops what no text should hold and PostgreSQL or a page may choke on: NUL, other controls, half surrogates. */
    static String printable(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (!isPrintable(point)) {
                StringBuilder clean = new StringBuilder(text.length());
                text.codePoints().filter(Characters::isPrintable).forEach(clean::appendCodePoint);
                return clean.toString();
            }
            i += Character.charCount(point);
        }
        return text;
    }

    private static boolean isPrintable(int point) {
        boolean layout = point == '\t' || point == '\n' || point == '\r';
        return layout || !Character.isISOControl(point) && !(point >= 0xd800 && point <= 0xdfff);
    }
}
