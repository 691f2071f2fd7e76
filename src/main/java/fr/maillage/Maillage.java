package fr.maillage;

import fr.maillage.launch.Program;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The platform, and where it starts. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Maillage {
    static void main(String[] args) {
        int code = new Program(Maillage.class, Commands.class).run(args);
        if (code != Program.STAYS) {
            System.exit(code);
        }
    }
}
