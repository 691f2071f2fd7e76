package fr.maillage.directory.entry;

import fr.maillage.directory.hours.OpeningHours;
import fr.maillage.directory.hours.Reading;
import fr.maillage.web.Problems;
import java.util.Map;

/** What an entry written by hand must look like. */
record CorrectionRules(CorrectionForm form) {
    private static final int LONGEST_LINE = 500;
    private static final Map<String, Integer> LONGEST =
            Map.of("name", 150, "description", 10_000); // data.inclusion, nom and description

    Problems problems() {
        Map<String, String> lines = form.lines();
        var problems = Problems.none().addIf(line("name").isEmpty(), "name", "form.required");
        lines.forEach((column, value) -> {
            int most = LONGEST.getOrDefault(column, LONGEST_LINE);
            problems.addIf(value.length() > most, column, "report.too-long", most);
        });
        matching(problems, "postcode", "\\d{5}", "entry.postcode.wrong");
        matching(problems, "website", "https?://\\S+", "entry.website.wrong");
        matching(problems, "parent_id", "\\d{1,18}", "entry.parent.wrong");
        position(problems);
        boolean hours = line("opening_hours").isEmpty()
                || OpeningHours.parse(line("opening_hours")) instanceof Reading.Understood;
        return problems.addIf(!hours, "opening_hours", "entry.hours.wrong")
                .addIf(
                        !form.addresses().stream().allMatch(a -> a.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")),
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
        problems.addIf(!line(column).isEmpty() && !line(column).matches(pattern), column, key);
    }

    private String line(String column) {
        return form.lines().getOrDefault(column, "");
    }
}
