package fr.maillage.attention.alert;

import fr.maillage.attention.letter.Letterboxes;
import fr.maillage.identity.InstanceHoursSet;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The hours of the instance are those of most people: all letterboxes are settled, after the commit; who set them goes on. */
@Component
class Settling {
    private final Letterboxes boxes;

    Settling(Letterboxes boxes) {
        this.boxes = boxes;
    }

    @Async(Tellers.NAME)
    @TransactionalEventListener
    void settle(InstanceHoursSet set) {
        boxes.settleAll();
    }
}
