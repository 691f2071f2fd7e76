package fr.maillage.bench;

import java.util.List;
import java.util.Locale;

/**
 * What a network of this size has to reach.
 *
 * @param most the aim is the most it may be, else the least
 */
record Aim(String what, double aim, double measured, boolean most) {
    static Aim atLeast(String what, double aim, double measured) {
        return new Aim(what, aim, measured, false);
    }

    static Aim atMost(String what, double aim, double measured) {
        return new Aim(what, aim, measured, true);
    }

    boolean reached() {
        return most ? measured <= aim : measured >= aim;
    }

    static void print(List<Aim> aims) {
        System.out.println("| what                               |        aim | measured | ratio | reached |");
        System.out.println("|:-----------------------------------|-----------:|---------:|------:|:--------|");
        for (var one : aims) {
            System.out.printf(
                    Locale.ROOT,
                    "| %-34s | %s %,8.1f | %,8.2f | %5.2f | %-7s |%n",
                    one.what,
                    one.most ? "≤" : "≥",
                    one.aim,
                    one.measured,
                    one.measured / one.aim,
                    one.reached() ? "yes" : "no");
        }
        System.out.println();
    }
}
