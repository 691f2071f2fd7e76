package fr.maillage.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.ServletWebRequest;

/** Keeps files and hands them out. Who may have one is for the caller to know. */
@Component
public class Files {
    /** In bytes. */
    private static final int PART = 256 * 1024;

    /** The key of what is said of a file that may tell who made it. */
    static final String TELLS = "file.tells";

    private static final int LONGEST_NAME = 120;
    private final JdbcClient jdbc;
    private final FileLimits limits;

    Files(JdbcClient jdbc, FileLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /**
     * What would be kept of a file. A picture is drawn anew, which takes time: this is done before a transaction begins, so
     * that nobody waits for a connection meanwhile. What else there is stays as it was sent, unless nobody is to know who made it.
     *
     * @param name as it was sent; its ending follows what it is
     * @param authorless what tells who made a document is taken out of it, or it is not kept
     * @throws Unacceptable where it is too large, of no sort that is kept, a picture that cannot be read, or too many others
     *     are being drawn
     */
    public Ready ready(@Nullable String name, byte[] content, boolean authorless) {
        if (content.length > limits.largest()) {
            throw new Unacceptable("file.too-large");
        }
        var sort = Sort.of(content)
                .orElseThrow(() -> new Unacceptable(Sort.unreadPicture(content) ? "file.unread" : "file.unknown"));
        if (!sort.picture()) {
            byte[] kept = authorless ? sort.authorless(content) : content;
            return new Ready(sort.named(plain(name)), sort.type(), kept, null, null);
        }
        var picture = Picture.from(sort, content).orElseThrow(() -> new Unacceptable("file.picture"));
        String bare = plain(name).replaceFirst("\\.[A-Za-z]{3,4}$", "");
        String ending = picture.type().equals(Sort.PNG.type()) ? ".png" : ".jpg";
        return new Ready(bare + ending, picture.type(), picture.bytes(), picture.width(), picture.height());
    }

    /** Keeps it, in the transaction of what it is attached to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept keep(Ready ready) {
        byte[] content = ready.bytes();
        long id = jdbc.sql("""
                insert into file (name, type, size, width, height)
                values (:name, :type, :size, cast(:width as int), cast(:height as int)) returning id
                """)
                .param("name", ready.name())
                .param("type", ready.type())
                .param("size", content.length)
                .param("width", ready.width())
                .param("height", ready.height())
                .query(Long.class)
                .single();
        for (int n = 0; n * PART < content.length; n++) {
            jdbc.sql("insert into file_part (file_id, n, bytes) values (:id, :n, :bytes)")
                    .param("id", id)
                    .param("n", n)
                    .param("bytes", Arrays.copyOfRange(content, n * PART, Math.min(content.length, (n + 1) * PART)))
                    .update();
        }
        return new Kept(id, ready.name(), ready.type(), content.length, ready.width(), ready.height());
    }

    /**
     * Sends it, part after part, unless the browser has it. Only pictures, which are ours by then, are shown by the browser
     * itself; all else is kept by whoever asked. Its address always means the same bytes, but not for everyone: a browser
     * that kept them asks each time whether it may show them, for the next person at the same computer may not.
     */
    public void send(Kept file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified("\"" + file.id() + "\"")) {
            return;
        }
        var disposition = file.picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Optional<byte[]> part = part(file.id(), 0);
        for (int n = 1; part.isPresent(); n++) {
            response.getOutputStream().write(part.get());
            part = part(file.id(), n);
        }
    }

    private Optional<byte[]> part(long id, int n) {
        return jdbc.sql("select bytes from file_part where file_id = :id and n = :n")
                .param("id", id)
                .param("n", n)
                .query((row, i) -> row.getBytes("bytes"))
                .optional();
    }

    /** The last part of what may be a path, without what no name holds. */
    private static String plain(@Nullable String name) {
        String last = name == null ? "" : name.replaceAll("^.*[/\\\\]", "");
        String sound = last.replaceAll("[\\p{Cntrl}<>:\"|?*\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
        String bare = sound.replaceFirst("^\\.+", "");
        return bare.isEmpty()
                ? "document"
                : bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
