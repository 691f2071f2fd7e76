package fr.maillage.testing;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What people type is hashed as always, but without the memory and the time that it is to cost: these took a quarter of all
 * tests. {@code HashingTest} has the real ones.
 */
@TestConfiguration(proxyBeanMethods = false)
public class LightHashing {
    /** By these rules, as they stand in a hash. */
    public static final String RULES = "m=64,t=1,p=1";

    @Bean
    @Primary
    PasswordEncoder lightPasswordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 64, 1)));
    }
}
