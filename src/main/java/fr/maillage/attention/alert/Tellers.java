package fr.maillage.attention.alert;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Who tells what was written: two at a time, whatever is written meanwhile, so that telling never takes the connections that
 * pages need. What waits here when a node dies waits in the registry of events too.
 */
@Configuration(proxyBeanMethods = false)
class Tellers {
    static final String NAME = "tellers";
    private static final int AT_A_TIME = 2;

    /** Not the one for everything else: that stays as the platform has it. */
    @Bean(name = NAME, defaultCandidate = false)
    ThreadPoolTaskExecutor tellers() {
        var tellers = new ThreadPoolTaskExecutor();
        tellers.setThreadNamePrefix("telling-");
        tellers.setCorePoolSize(AT_A_TIME);
        tellers.setMaxPoolSize(AT_A_TIME);
        tellers.setAllowCoreThreadTimeOut(true);
        return tellers;
    }
}
