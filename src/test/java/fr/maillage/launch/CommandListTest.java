package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

class CommandListTest {
    @Test
    void every_command_of_a_module_is_listed_and_no_other() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        var found = new TreeSet<String>();
        scan.findCandidateComponents("fr.maillage").stream()
                .filter(type -> ((AnnotatedBeanDefinition) type).getMetadata().hasAnnotation(Component.class.getName()))
                .forEach(type -> found.add(type.getBeanClassName()));
        assertThat(new TreeSet<>(CommandList.read().values())).isEqualTo(found);
    }
}
