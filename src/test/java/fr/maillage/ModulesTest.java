package fr.maillage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void each_module_uses_only_what_it_may() {
        ApplicationModules.of(Maillage.class).verify();
    }
}
