package fr.maillage.launch;

import fr.maillage.web.Address;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the platform answers, and that it stops. */
@Component
@ConditionalOnWebApplication
class Ready {
    private static final Logger log = LoggerFactory.getLogger("maillage");
    private final Address address;
    private final Optional<LastAddress> last;

    Ready(Address address, Optional<LastAddress> last) {
        this.address = address;
        this.last = last;
    }

    @EventListener(ApplicationReadyEvent.class)
    void answers() {
        log.info(ConsoleText.of("launch.ready", address.of("")));
        last.ifPresent(kept -> kept.keep(address.of("")));
    }

    @EventListener(ContextClosedEvent.class)
    void stops() {
        log.info(ConsoleText.of("launch.stopping"));
    }
}
