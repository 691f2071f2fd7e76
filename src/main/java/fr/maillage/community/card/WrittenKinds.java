package fr.maillage.community.card;

import fr.maillage.web.CardSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of communities has a card. */
@Configuration(proxyBeanMethods = false)
class WrittenKinds {
    @Bean
    static CardSource discussionCards(JdbcClient jdbc) {
        return new WrittenCards(jdbc, "post", "/posts/", "chat-left-text", "link.discussion");
    }

    @Bean
    static CardSource pageCards(JdbcClient jdbc) {
        return new WrittenCards(jdbc, "shared_page", "/pages/", "file-earmark-text", "link.page");
    }
}
