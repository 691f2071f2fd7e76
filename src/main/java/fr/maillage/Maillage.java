package fr.maillage;

import fr.maillage.launch.Program;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform, and where it starts. */
@SpringBootApplication
public class Maillage {
    static void main(String[] args) {
        int code = new Program(Maillage.class, Commands.class).run(args);
        if (code != Program.STAYS) {
            System.exit(code);
        }
    }
}
