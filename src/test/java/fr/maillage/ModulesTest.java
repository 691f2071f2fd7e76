package fr.maillage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

class ModulesTest {
    /** Compiled from src/main/jte: each draws what its own module gives it. */
    private static final String TEMPLATES = "fr.maillage.pages..";

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Maillage.class, resideInAPackage(TEMPLATES));

    @Test
    void each_module_uses_only_what_it_may() {
        MODULES.verify();
    }

    /** A package-info among the tests of a module's root would stand before its own, and hide what it says. */
    @Test
    void each_module_says_what_it_may_use() {
        assertThat(MODULES.stream())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .findAnnotation(ApplicationModule.class)
                                .map(said -> List.of(said.allowedDependencies())))
                        .as(module.getIdentifier().toString())
                        .hasValueSatisfying(
                                allowed -> assertThat(allowed).doesNotContain(ApplicationModule.OPEN_TOKEN)));
    }

    /** A start reads this file, and so the order of migrations, instead of every class: it takes half the time. */
    @Test
    void the_modules_are_listed_in_the_order_of_their_dependencies() throws IOException {
        var file = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        var listed = new JsonMapper().readTree(file.getContentAsString(StandardCharsets.UTF_8));
        assertThat(listed.propertyNames())
                .containsExactlyElementsOf(ApplicationModuleIdentifiers.of(MODULES).stream()
                        .map(ApplicationModuleIdentifier::toString)
                        .toList());
    }
}
