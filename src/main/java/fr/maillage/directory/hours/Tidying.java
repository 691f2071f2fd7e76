package fr.maillage.directory.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Brings hours written by hand in French to the opening_hours grammar; words inside quotes are left alone. */
final class Tidying {
    private record Change(Pattern found, String by) {}

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern OTHER_FRENCH_DAY = word(
            "lun(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|" + "sam(?:edi)?|dim(?:anche)?|lu|ma|me|je|ve|mardi");

    // Order matters: whole phrases before single words. "Mar" alone stays March, "Di" is dimanche and not Dienstag.
    private static final List<Change> CHANGES = changes(
            "[\\u201c\\u201d\\u00ab\\u00bb]", "\"",
            "[\\u00a0\\u202f\\u2009\\r\\n\\t]+", " ",
            "\\bjours?\\s+f[ée]ri[ée]s?\\b|\\bf[ée]ri[ée]s\\b", "PH",
            "\\bvacances\\s+scolaires\\b", "SH",
            "\\b(?:uniquement |seulement )?(?:sur|avec|prise de) (?:rendez[- ]vous|rdv)\\b", " \"sur rendez-vous\" ",
            "\\bsans (?:rendez[- ]vous|rdv)\\b", " \"sans rendez-vous\" ",
            "\\bferm[ée](?:e|es|s)?\\b|\\bfermeture\\b", "off",
            "\\bouvert(?:e|es|s)?\\b", " ",
            "\\btous les jours\\b|\\b7\\s?j(?:ours)?\\s?(?:/|sur)\\s?7\\b", "Mo-Su",
            "\\b24\\s?h(?:eures)?\\s?(?:/|sur)\\s?24\\b", "00:00-24:00",
            "\\blundis?\\b|\\blun\\b\\.?|\\blu\\b\\.?", "Mo",
            "\\bmardis?\\b|\\bma\\b\\.?", "Tu",
            "\\bmercredis?\\b|\\bmer\\b\\.?|\\bme\\b\\.?", "We",
            "\\bjeudis?\\b|\\bjeu\\b\\.?|\\bje\\b\\.?", "Th",
            "\\bvendredis?\\b|\\bven\\b\\.?|\\bve\\b\\.?", "Fr",
            "\\bsamedis?\\b|\\bsam\\b\\.?", "Sa",
            "\\bdimanches?\\b|\\bdim\\b\\.?|\\bdi\\b\\.?", "Su",
            "\\bjanvier\\b", "Jan",
            "\\bf[ée]vrier\\b", "Feb",
            "\\bmars\\b", "Mar",
            "\\bavril\\b", "Apr",
            "\\bmai\\b", "May",
            "\\bjuin\\b", "Jun",
            "\\bjuillet\\b", "Jul",
            "\\bao[ûu]t\\b", "Aug",
            "\\bseptembre\\b", "Sep",
            "\\boctobre\\b", "Oct",
            "\\bnovembre\\b", "Nov",
            "\\bd[ée]cembre\\b", "Dec",
            "\\bmidi\\b", "12:00",
            "\\bminuit\\b", "24:00",
            "\\b(\\d{1,2})\\s?h(?:eures?)?\\s?(\\d{2})\\b(?!:)", "$1:$2",
            "\\b(\\d{1,2})\\s?h(?:eures?)?(?![a-z])", "$1:00",
            "\\bdu\\b|\\bde\\b|\\ble\\b|\\bles\\b|\\bdes\\b", " ",
            "\\s+(?:au|à|a|jusqu'à|jusqu'au)\\s+", "-",
            "\\s+(?:et|puis|&)\\s+", ",",
            "(?<=\\d)\\s*/\\s*(?=\\d{1,2}:)", ",",
            "\\s*-\\s*", "-",
            "\\s*,\\s*", ",",
            "(?<=-\\d{1,2}:\\d{2}) (?=\\d{1,2}:\\d{2}-)", ",",
            "(?<=[A-Za-z]{2})\\s*:\\s*(?=\\d)", " ",
            "[.;,\\s]+$|^[;,\\s]+", "",
            "\\s*;(?:\\s*;)+", ";",
            "\\s{2,}", " ");

    private Tidying() {}

    static String tidy(String text) {
        var dayWords = OTHER_FRENCH_DAY.matcher(text).find();
        var tidy = dayWords ? word("mar\\.?").matcher(text).replaceAll("Tu") : text;
        for (var change : CHANGES) {
            tidy = outsideQuotes(tidy, change);
        }
        return tidy.strip();
    }

    private static String outsideQuotes(String text, Change change) {
        var tidy = new StringBuilder();
        var quoted = QUOTED.matcher(text);
        var done = 0;
        while (quoted.find()) {
            tidy.append(
                    change.found.matcher(text.substring(done, quoted.start())).replaceAll(change.by));
            tidy.append(quoted.group());
            done = quoted.end();
        }
        return tidy.append(change.found.matcher(text.substring(done)).replaceAll(change.by))
                .toString();
    }

    private static Pattern word(String words) {
        return pattern("\\b(?:" + words + ")(?![\\p{L}])");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static List<Change> changes(String... pairs) {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < pairs.length; i += 2) {
            changes.add(new Change(pattern(pairs[i]), pairs[i + 1]));
        }
        return List.copyOf(changes);
    }
}
