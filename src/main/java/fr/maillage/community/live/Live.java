package fr.maillage.community.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Keeps the streams of this node open, and closes them before the node stops answering. */
@Component
@ConditionalOnWebApplication
public class Live implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Live.class);

    /** Between two looks at who may still read; proxies cut what is silent for a minute. */
    static final Duration BEAT = Duration.ofSeconds(15);

    /** In milliseconds: pages that lose a node come back one after the other. */
    private static final int SOONEST = 1000;

    private static final int LATEST = 5000;
    private final JdbcConnectionDetails database;
    private final Audience audience;
    private final Doorkeeper doorkeeper;
    private final Watched watched;
    private @Nullable Wire wire;
    private @Nullable Thread beat;

    Live(JdbcConnectionDetails database, Audience audience, Doorkeeper doorkeeper, Watched watched) {
        this.database = database;
        this.audience = audience;
        this.doorkeeper = doorkeeper;
        this.watched = watched;
    }

    /**
     * Holds the connection of a page open; 503 where there is no room. What grew since the page was made is told at once.
     *
     * @param thing one that this viewer may read
     * @param position up to which the page shows it
     */
    public void open(
            Topic topic,
            long thing,
            long account,
            long position,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Accel-Buffering", "no"); // a proxy passes on each word as it comes
        var connection = request.startAsync();
        connection.setTimeout(0);
        var stream = new OpenPage(topic, thing, account, session.getId(), position, connection);
        if (!audience.admit(stream)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            connection.complete();
            return;
        }
        connection.addListener(new Departure(stream, audience));
        keep(List.of(stream));
        stream.begin(ThreadLocalRandom.current().nextInt(SOONEST, LATEST));
        doorkeeper.look(List.of(stream), false);
    }

    @Override
    public void start() {
        var opened = new Wire(database, () -> look(audience.all(), true), this::heard);
        opened.open();
        wire = opened;
        beat = Thread.ofVirtual().name("live beat").start(this::keepOpen);
    }

    private void heard(List<String> said) {
        var changed = new LinkedHashSet<OpenPage>();
        var others = new LinkedHashSet<OpenPage>();
        said.stream().map(Word::of).forEach(word -> (word.changed() ? changed : others).addAll(listeners(word)));
        others.removeAll(changed);
        doorkeeper.look(List.copyOf(changed), true);
        doorkeeper.look(List.copyOf(others), false);
        said.stream()
                .map(Sign::of)
                .flatMap(Optional::stream)
                .forEach(sign -> doorkeeper.pass(sign, audience.of(sign.topic(), sign.thing())));
    }

    private List<OpenPage> listeners(Word word) {
        return word.topic().equals(Word.READER) ? audience.by(word.thing()) : audience.of(word.topic(), word.thing());
    }

    /** What is written from here on is told; what was written before is found. */
    private void look(List<OpenPage> pages, boolean changed) {
        keep(pages);
        doorkeeper.look(pages, changed);
    }

    private void keep(List<OpenPage> pages) {
        try {
            watched.keep(pages);
        } catch (DataAccessException unreachable) {
            log.debug("Next time", unreachable);
        }
    }

    private void forgetOld() {
        try {
            watched.forgetOld();
        } catch (DataAccessException unreachable) {
            log.debug("Next time", unreachable);
        }
    }

    private void keepOpen() {
        try {
            while (true) {
                Thread.sleep(BEAT);
                look(audience.all(), false);
                forgetOld();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        audience.shut();
        if (beat != null) {
            beat.interrupt();
        }
        if (wire != null) {
            wire.close();
        }
        beat = null;
        wire = null;
        audience.all().forEach(OpenPage::close);
    }

    @Override
    public boolean isRunning() {
        return wire != null;
    }

    /** Before the server waits for its last requests, of which these would never end. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
