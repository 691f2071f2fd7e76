package fr.maillage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    /** Compiled from src/main/jte: each draws what its own module gives it. */
    private static final String TEMPLATES = "fr.maillage.pages..";

    @Test
    void each_module_uses_only_what_it_may() {
        ApplicationModules.of(Maillage.class, resideInAPackage(TEMPLATES)).verify();
    }
}
