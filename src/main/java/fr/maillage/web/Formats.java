package fr.maillage.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates, times, numbers and distances as the viewer writes them. */
public record Formats(Messages.In messages, ZoneId zone) {
    /** 12 mars 2027, 12 March 2027. */
    public String date(LocalDate date) {
        boolean first = messages.language() != Language.EN && date.getDayOfMonth() == 1;
        String day = first ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " "
                + DateTimeFormatter.ofPattern("MMMM yyyy", messages.language().locale())
                        .format(date);
    }

    /** mars 2027, March 2027. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", messages.language().locale())
                .format(month);
    }

    /** lundi 12 mars 2027, Monday 12 March 2027. */
    public String weekday(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE", messages.language().locale()).format(date) + " " + date(date);
    }

    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** 8 h 30, 8:30. */
    public String time(LocalTime time) {
        if (messages.language() == Language.EN) {
            return DateTimeFormatter.ofPattern("H:mm").format(time);
        }
        return time.getMinute() == 0
                ? time.getHour() + " h"
                : time.getHour() + " h " + DateTimeFormatter.ofPattern("mm").format(time);
    }

    public String dateTime(Instant instant) {
        var local = instant.atZone(zone);
        return messages.text("format.date-time", date(local.toLocalDate()), time(local.toLocalTime()));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(messages.language().locale()).format(number);
    }

    /** Of a file: 12 ko, 2,4 Mo; kB and MB in English. Of 1,000 bytes, as browsers say it. */
    public String size(long bytes) {
        boolean large = bytes >= 1_000_000;
        var format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMaximumFractionDigits(large ? 1 : 0);
        String unit = (large ? "M" : "k") + (messages.language() == Language.EN ? "B" : "o");
        return format.format(Math.max(bytes / (large ? 1e6 : 1e3), 1)) + "\u00a0" + unit;
    }

    /** 800 m, 2,4 km, 29 km. */
    public String distance(double metres) {
        if (metres < 950) {
            return Math.round(metres / 50) * 50 + " m";
        }
        var format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMaximumFractionDigits(metres < 10_000 ? 1 : 0);
        return format.format(metres / 1000) + " km";
    }
}
