package fr.maillage.mail.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.maillage.web.Messages;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail leaves where an SMTP server is set; in the demonstration it never does. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    private static final Logger log = LoggerFactory.getLogger(DeliveryConfiguration.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    @Bean
    @ConditionalOnExpression("!${maillage.demo} and !'${spring.mail.host:}'.isBlank()")
    Postman postman(JavaMailSender smtp, @Value("${maillage.mail.from}") String from) {
        return new Postman(smtp, from);
    }

    @Bean
    RecurringTask<Void> sendMail(Delivery delivery) {
        return Tasks.recurring("send-mail", FixedDelay.of(PAUSE)).execute((instance, context) -> delivery.round());
    }

    /** Whether a server is set or not; in the demonstration everything is shown, and stays. */
    @Bean
    @ConditionalOnProperty(name = "maillage.demo", havingValue = "false")
    RecurringTask<Void> giveUpMail(WaitingMail waiting) {
        return Tasks.recurring("give-up-mail", FixedDelay.of(BETWEEN_LOOKS)).execute((instance, context) -> {
            int given = waiting.giveUp();
            if (given > 0) {
                log.warn("{} mails could not leave in time and are given up", given);
            }
        });
    }

    /** Says what would otherwise be found out by people who wait for a mail. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "maillage.demo", havingValue = "false")
    static class Warning {
        private final String host;
        private final Messages.In messages;

        Warning(@Value("${spring.mail.host:}") String host, Messages messages) {
            this.host = host;
            this.messages = messages.console();
        }

        @EventListener(ApplicationReadyEvent.class)
        void say() {
            if (host.isBlank()) {
                log.warn(messages.text("command.mail.no-server"));
            }
        }
    }
}
