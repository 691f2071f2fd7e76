package fr.maillage.community.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An open page that is told when what it shows has grown; it then asks for it as for any page. What is told holds nothing
 * of what was written. As browsers read it: HTML Living Standard, 9.2, Server-sent events.
 */
final class OpenPage {
    /** That there is something below what the page shows. */
    private static final String NEW = "event: new\n";
    /** That something of what the page shows changed. */
    private static final String CHANGED = "event: changed\n";
    /** That nothing more will come. */
    private static final String END = "event: end\n";

    private static final String DATA = "data: .\n\n";
    private static final String STILL_HERE = ":\n\n";

    private final Topic topic;
    private final long thing;
    private final long account;
    private final String session;
    private final AsyncContext connection;
    private final ReentrantLock turn = new ReentrantLock();
    private long position;
    private boolean ended;

    /** @param position up to which the page shows it */
    OpenPage(Topic topic, long thing, long account, String session, long position, AsyncContext connection) {
        this.topic = topic;
        this.thing = thing;
        this.account = account;
        this.session = session;
        this.position = position;
        this.connection = connection;
    }

    Topic topic() {
        return topic;
    }

    long thing() {
        return thing;
    }

    long account() {
        return account;
    }

    String session() {
        return session;
    }

    /** @param patience in milliseconds, after which a browser that lost us asks again */
    void begin(int patience) {
        send("retry: " + patience + "\n\n");
    }

    /** @param changed something else than growing may have happened */
    void tell(long reached, boolean changed) {
        turn.lock();
        try {
            boolean grew = reached > position;
            if (grew) {
                position = reached;
                send("id: " + reached + "\n" + NEW + DATA);
            }
            if (changed) {
                send(CHANGED + DATA);
            } else if (!grew) {
                send(STILL_HERE);
            }
        } finally {
            turn.unlock();
        }
    }

    /** What somebody does there, whom this page's reader may see. */
    void pass(Sign sign) {
        send("event: " + sign.what() + "\n" + DATA);
    }

    /** The page's reader may not, or no longer, read this. */
    void end() {
        send(END + DATA);
        close();
    }

    /** The browser may ask again: another node answers. */
    void close() {
        turn.lock();
        try {
            if (!ended) {
                ended = true;
                connection.complete();
            }
        } catch (IllegalStateException gone) {
            // the connection ended by itself meanwhile
        } finally {
            turn.unlock();
        }
    }

    private void send(String words) {
        turn.lock();
        try {
            if (!ended) {
                var out = connection.getResponse().getOutputStream();
                out.write(words.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        } finally {
            turn.unlock();
        }
    }

    boolean ended() {
        turn.lock();
        try {
            return ended;
        } finally {
            turn.unlock();
        }
    }
}
