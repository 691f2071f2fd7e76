package fr.maillage.directory.hours;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a place is open at a moment; all times are local to the place. */
public sealed interface OpenStatus {
    /** How far ahead a next opening is looked for. */
    int DAYS_AHEAD = 7;

    /**
     * Open now.
     *
     * @param until when it closes; null when it does not within {@link #DAYS_AHEAD} days
     * @param check the day is a public holiday of which the hours say nothing
     */
    record OpenUntil(@Nullable LocalDateTime until, boolean check) implements OpenStatus {}

    /**
     * Closed now, opens within {@link #DAYS_AHEAD} days.
     *
     * @param check that day is a public holiday of which the hours say nothing
     */
    record OpensAt(LocalDateTime at, boolean check) implements OpenStatus {}

    /** Closed now and for the next {@link #DAYS_AHEAD} days. */
    record Closed() implements OpenStatus {}

    /**
     * On appointment, now or at some time in the next {@link #DAYS_AHEAD} days when it does not open otherwise.
     *
     * @param opensWithout when it next opens without appointment within these days, null when it does not
     */
    record OnAppointment(@Nullable LocalDateTime opensWithout) implements OpenStatus {}

    /**
     * The hours do not say.
     *
     * @param comment the words they give instead, null without
     */
    record Unknown(@Nullable String comment) implements OpenStatus {}
}
