package fr.maillage.community.project;

import java.util.Arrays;
import java.util.List;

/** A column of a board, from the first task to the last. */
public record Column(Stage stage, List<Task> tasks) {
    static List<Column> of(List<Task> tasks) {
        return Arrays.stream(Stage.values())
                .map(stage -> new Column(
                        stage,
                        tasks.stream().filter(task -> task.stage() == stage).toList()))
                .toList();
    }
}
