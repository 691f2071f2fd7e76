package fr.maillage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform. */
@SpringBootApplication
public class Maillage {
    static void main(String[] args) {
        SpringApplication.run(Maillage.class, args);
    }
}
