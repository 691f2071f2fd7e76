package fr.maillage;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void each_module_uses_only_what_it_may() {
        // The templates, compiled: they show every module's types and are no module.
        var templates = JavaClass.Predicates.resideInAPackage("fr.maillage.pages..");
        ApplicationModules.of(Maillage.class, templates).verify();
    }
}
