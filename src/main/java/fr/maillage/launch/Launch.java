package fr.maillage.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Starts the platform, with the embedded database unless {@code spring.datasource.url} names another. */
public final class Launch {
    private static final String COMMAND = "maillage.command";

    private Launch() {}

    /** The whole platform, answering requests. */
    public static SpringApplicationBuilder platform(Class<?> application) {
        return new SpringApplicationBuilder(application).initializers(onFreePort(), withDatabase());
    }

    /** The platform without its pages, for one command. */
    public static SpringApplicationBuilder command(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .initializers(withDatabase())
                .web(WebApplicationType.NONE)
                .lazyInitialization(true) // what serves pages is defined, but never made
                .properties(COMMAND + "=true");
    }

    /** A port that is taken is said at once, not once all the rest has started. */
    private static ApplicationContextInitializer<ConfigurableApplicationContext> onFreePort() {
        return context -> {
            var environment = context.getEnvironment();
            int port = environment.getRequiredProperty("server.port", Integer.class);
            try (var probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(environment.getProperty("server.address", InetAddress.class), port));
            } catch (BindException e) {
                PortInUseException.throwIfPortBindingException(e, () -> port); // else the server says what is wrong
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> withDatabase() {
        return context -> {
            var environment = context.getEnvironment();
            lookAtExit(environment);
            if (environment.containsProperty("spring.datasource.url")) {
                if (demo(environment)) {
                    throw new CannotStart(ConsoleText.of("launch.demo-elsewhere"));
                }
                return;
            }
            var database = EmbeddedDatabase.open(data(environment));
            SpringApplication.getShutdownHandlers().add(database::close);
            environment.getPropertySources().addFirst(new MapPropertySource("embedded database", properties(database)));
            var last = LastAddress.in(data(environment));
            if (environment.getProperty(COMMAND, Boolean.class, false)) {
                environment.getPropertySources().addLast(new MapPropertySource("last address", last.setting()));
            }
            context.getBeanFactory().registerSingleton("lastAddress", last);
        };
    }

    /** Who leaves at once must arrive elsewhere: an address without its beginning would lead to a page of ours. */
    private static void lookAtExit(Environment environment) {
        String exit = environment.getProperty("maillage.quick-exit", "");
        if (!exit.matches("https?://[^\\s/]\\S*")) {
            throw new CannotStart(ConsoleText.of("launch.quick-exit", exit));
        }
    }

    /** The demonstration's data never mix with a real instance's. */
    private static Path data(Environment environment) {
        Path data = Path.of(environment.getProperty("maillage.data", "./data"));
        return demo(environment) ? data.resolve("demo") : data;
    }

    /** Whoever opens it may become anybody: it never touches a database that somebody named. */
    private static boolean demo(Environment environment) {
        return environment.getProperty("maillage.demo", Boolean.class, false);
    }

    /** The application's role for the platform, the owner's for the migrations. */
    public static Map<String, Object> properties(EmbeddedDatabase database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.application().user(),
                "spring.datasource.password", database.application().password(),
                "spring.flyway.url", database.url(),
                "spring.flyway.user", database.owner().user(),
                "spring.flyway.password", database.owner().password());
    }
}
