package fr.maillage.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that this thread sends to the database, as the platform's only way to it tells them. */
public final class Statements {
    private static final String SENT = "Executing prepared SQL statement";

    private Statements() {}

    /** What is sent while this runs, the keeping of the session aside, in its own thread: a request through MockMvc stays in it. */
    public static List<String> during(Runnable work) {
        return all(work).stream()
                .filter(statement -> !keepsTheSession(statement))
                .toList();
    }

    /** What reads and writes the session while this runs, and nothing else. */
    public static List<String> ofTheSession(Runnable work) {
        return all(work).stream().filter(Statements::keepsTheSession).toList();
    }

    private static boolean keepsTheSession(String statement) {
        return statement.contains("SPRING_SESSION");
    }

    private static List<String> all(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        boolean additive = logger.isAdditive();
        var heard = new Ear(Thread.currentThread());
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(additive);
            logger.detachAppender(heard);
        }
        return heard.messages.stream()
                .filter(message -> message.startsWith(SENT))
                .toList();
    }

    /** An event does not know its thread before it is asked, so it is asked where it was said. */
    private static final class Ear extends AppenderBase<ILoggingEvent> {
        private final Thread thread;
        private final List<String> messages = new ArrayList<>();

        Ear(Thread thread) {
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread().equals(thread)) {
                messages.add(event.getFormattedMessage());
            }
        }
    }
}
