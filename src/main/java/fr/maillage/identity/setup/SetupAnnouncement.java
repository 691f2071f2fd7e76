package fr.maillage.identity.setup;

import fr.maillage.web.Address;
import fr.maillage.web.Instance;
import fr.maillage.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On a start without instance, tells the person at the console where to create it. */
@Component
@ConditionalOnWebApplication
class SetupAnnouncement {
    private final Instance.Source instance;
    private final SetupLink link;
    private final Address address;
    private final Messages.In messages;
    private final boolean demo;

    SetupAnnouncement(
            Instance.Source instance,
            SetupLink link,
            Address address,
            Messages messages,
            @Value("${maillage.demo}") boolean demo) {
        this.instance = instance;
        this.link = link;
        this.address = address;
        this.messages = messages.console();
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut") // for the person who started it, in whatever form the logs are written
    void say() {
        if (!demo && !instance.current().created()) {
            System.out.println();
            System.out.println("  " + messages.text("command.setup.announced"));
            System.out.println("  " + address.of("/setup/" + link.renew()));
            System.out.println();
        }
    }
}
