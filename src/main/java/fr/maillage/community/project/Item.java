package fr.maillage.community.project;

/** Something on the checklist of a task. */
public record Item(long id, String title, boolean done) {}
