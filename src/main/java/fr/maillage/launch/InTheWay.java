package fr.maillage.launch;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names what keeps the platform from starting where a person can mend it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InTheWay implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new FailureAnalysis(
                        ConsoleText.of("launch.port-taken", taken.getPort(), taken.getPort() + 1), null, failure);
            }
            if (cause instanceof FlywayValidateException) {
                return new FailureAnalysis(ConsoleText.of("launch.other-version"), null, failure);
            }
            if (cause instanceof CannotStart) {
                return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
            }
        }
        return null;
    }
}
