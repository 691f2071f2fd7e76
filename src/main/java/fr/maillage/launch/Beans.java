package fr.maillage.launch;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives commands that are components as the platform makes them; the platform starts with the first of them. */
final class Beans implements IFactory, AutoCloseable {
    /** Jobs and events that wait are the platform's, which may run beside; a command says itself what it has to say. */
    private static final List<String> SETTINGS = List.of(
            "--db-scheduler.enabled=false",
            "--spring.modulith.events.republish-outstanding-events-on-restart=false",
            "--logging.level.root=ERROR",
            "--logging.level.fr.maillage=WARN");

    private final IFactory ordinary = CommandLine.defaultFactory();
    private final Class<?> application;
    private final String[] settings;
    private @Nullable ConfigurableApplicationContext context;

    Beans(Class<?> application, String[] settings) {
        this.application = application;
        this.settings = settings;
    }

    /** Spring has said why on the console. */
    static final class NotStarted extends RuntimeException {
        NotStarted(Throwable cause) {
            super(cause);
        }
    }

    static boolean isOne(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, Component.class);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return isOne(type) ? context().getBean(type) : ordinary.create(type);
    }

    /** The first sentence that says something. */
    static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    private ConfigurableApplicationContext context() {
        if (context == null) {
            String[] all = Stream.concat(SETTINGS.stream(), Stream.of(settings)).toArray(String[]::new);
            try {
                context = Launch.command(application).run(all);
            } catch (RuntimeException e) {
                throw new NotStarted(e);
            }
        }
        return context;
    }
}
