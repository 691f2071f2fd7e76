package fr.maillage.community.project;

import java.time.LocalDate;

/**
 * Something that was decided.
 *
 * @param why may be empty
 * @param author the name of who wrote it down; empty where their account is gone
 * @param own the viewer wrote it down
 */
public record LoggedDecision(long id, LocalDate day, String title, String why, String author, boolean own) {}
