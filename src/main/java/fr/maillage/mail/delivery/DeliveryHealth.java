package fr.maillage.mail.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether mail leaves. Part of the whole's health, not of its readiness: a node that answers pages stays in turn while
 * the mail server is away.
 */
@Component("mailDelivery")
class DeliveryHealth implements HealthIndicator {
    static final Duration TOO_LONG = Duration.ofHours(1);
    private final WaitingMail waiting;
    private final Optional<Postman> postman;
    private final Clock clock;

    DeliveryHealth(WaitingMail waiting, Optional<Postman> postman, Clock clock) {
        this.waiting = waiting;
        this.postman = postman;
        this.clock = clock;
    }

    @Override
    public Health health() {
        if (postman.isEmpty()) {
            return Health.unknown().withDetail("server", "none is set").build();
        }
        var since = waiting.waitingSince();
        boolean late = since.isPresent() && since.get().isBefore(clock.instant().minus(TOO_LONG));
        var health = late ? Health.down() : Health.up();
        since.ifPresent(moment -> health.withDetail("waiting since", moment));
        Optional.ofNullable(waiting.lastFailure()).ifPresent(failure -> health.withDetail("failure", failure));
        return health.build();
    }
}
