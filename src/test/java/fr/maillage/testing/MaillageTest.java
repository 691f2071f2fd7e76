package fr.maillage.testing;

import fr.maillage.Maillage;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the running platform: one context, one database and one port for all of them. Add {@code @Transactional}
 * where the test itself writes and does not go through a browser: it is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Maillage.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.profiles.active=test")
@AutoConfigureMockMvc(
        print = MockMvcPrint.NONE) // else every page of a test is written down once more, in case it fails
@ContextConfiguration(initializers = TestDatabase.class)
@Import(LightHashing.class)
public @interface MaillageTest {}
