package fr.maillage.attention.mine;

import java.time.LocalTime;

/** From an hour of the day to a later one. */
public record Span(LocalTime from, LocalTime to) {}
