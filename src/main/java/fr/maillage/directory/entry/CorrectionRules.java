package fr.maillage.directory.entry;

import fr.maillage.directory.formats.WebAddress;
import fr.maillage.directory.hours.OpeningHours;
import fr.maillage.directory.hours.Reading;
import fr.maillage.web.Problems;
import java.util.Map;

/** What a person writes in an entry must look like this; what a source wrote there, and nobody touches, may stay. */
record CorrectionRules(CorrectionForm form, CorrectionForm held) {
    private static final int LONGEST_LINE = 500;
    private static final Map<String, Integer> LONGEST =
            Map.of("name", 150, "description", 10_000); // data.inclusion, nom and description

    Problems problems() {
        Map<String, String> lines = form.lines();
        var problems = Problems.none().addIf(line("name").isEmpty(), "name", "form.required");
        lines.forEach((column, value) -> {
            int most = LONGEST.getOrDefault(column, LONGEST_LINE);
            problems.addIf(touched(column) && value.length() > most, column, "report.too-long", most);
        });
        matching(problems, "postcode", "\\d{5}", "entry.postcode.wrong");
        matching(problems, "phone", "\\+?\\d[\\d\\h.()/-]+", "entry.phone.wrong");
        boolean site = line("website").isEmpty() || !touched("website") || WebAddress.isWhole(line("website"));
        problems.addIf(!site, "website", "entry.website.wrong");
        matching(problems, "parent_id", "\\d{1,18}", "entry.parent.wrong");
        if (touched("latitude") || touched("longitude")) {
            position(problems);
        }
        boolean hours = line("opening_hours").isEmpty()
                || !touched("opening_hours")
                || OpeningHours.parse(line("opening_hours")) instanceof Reading.Understood;
        return problems.addIf(!hours, "opening_hours", "entry.hours.wrong")
                .addIf(
                        touched("emails")
                                && !form.addresses().stream().allMatch(a -> a.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")),
                        "emails",
                        "entry.emails.wrong");
    }

    private void position(Problems problems) {
        problems.addIf(!within(line("latitude"), 90), "latitude", "entry.position.wrong")
                .addIf(!within(line("longitude"), 180), "longitude", "entry.position.wrong")
                .addIf(
                        line("latitude").isEmpty() != line("longitude").isEmpty(),
                        line("latitude").isEmpty() ? "latitude" : "longitude",
                        "entry.position.half");
    }

    private static boolean within(String degrees, int most) {
        return degrees.isEmpty()
                || degrees.matches("-?\\d{1,3}([.,]\\d{1,15})?")
                        && Math.abs(Double.parseDouble(degrees.replace(',', '.'))) <= most;
    }

    private void matching(Problems problems, String column, String pattern, String key) {
        problems.addIf(
                touched(column) && !line(column).isEmpty() && !line(column).matches(pattern), column, key);
    }

    private boolean touched(String column) {
        return !line(column).equals(lines(held.lines().getOrDefault(column, "")));
    }

    private String line(String column) {
        return lines(form.lines().getOrDefault(column, ""));
    }

    /** Browsers send the end of a line as two characters. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
