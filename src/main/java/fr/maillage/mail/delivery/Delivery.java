package fr.maillage.mail.delivery;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what waits, one by one in the order it was posted; several nodes share the work without sending twice. */
@Component
public class Delivery {
    private final WaitingMail waiting;
    private final Optional<Postman> postman;
    private final TransactionTemplate transaction;
    private final Semaphore round = new Semaphore(1);

    Delivery(WaitingMail waiting, Optional<Postman> postman, TransactionTemplate transaction) {
        this.waiting = waiting;
        this.postman = postman;
        this.transaction = transaction;
    }

    public boolean hasServer() {
        return postman.isPresent();
    }

    /** Starts a round without waiting for it: someone is waiting for this mail. */
    public void soon() {
        if (postman.isPresent()) {
            Thread.ofVirtual().name("mail").start(this::round);
        }
    }

    /** Sends all that is due; does nothing where no server is set, or while a round runs. */
    void round() {
        if (postman.isEmpty() || !round.tryAcquire()) {
            return;
        }
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> next(postman.get())))) {
                // until nothing is due
            }
        } finally {
            round.release();
        }
    }

    private boolean next(Postman postman) {
        var mail = waiting.next();
        mail.ifPresent(m -> {
            try {
                postman.carry(m);
                waiting.sent(m);
            } catch (MailException e) {
                waiting.failed(m, String.valueOf(e.getMessage()));
            }
        });
        return mail.isPresent();
    }
}
