package fr.maillage;

import fr.maillage.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform. */
@SpringBootApplication
public class Maillage {
    static void main(String[] args) {
        var builder = Launch.platform(Maillage.class);
        if (args.length > 0 && args[0].equals("demo")) {
            builder.profiles("demo");
        }
        builder.run(args);
    }
}
