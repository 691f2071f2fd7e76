package fr.maillage.community;

/**
 * Something came about that is for certain people. It names nobody: who they are is what stands in the database when it is
 * heard.
 *
 * @param thing the number of the message, text, request, membership, refusal, case, report or task
 * @param turn which time, where that can happen several times to one thing: the version of a task; else 0
 */
public record Addressed(Matter matter, long thing, long turn) {
    public Addressed(Matter matter, long thing) {
        this(matter, thing, 0);
    }
}
