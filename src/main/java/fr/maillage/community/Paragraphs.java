package fr.maillage.community;

import java.util.Arrays;
import java.util.List;

/** What was typed, cut where lines were left empty. */
public final class Paragraphs {
    private Paragraphs() {}

    public static List<String> of(String body) {
        return Arrays.stream(body.strip().split("(\\h*\\R){2,}")).toList();
    }
}
