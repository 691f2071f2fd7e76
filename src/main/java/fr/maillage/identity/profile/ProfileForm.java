package fr.maillage.identity.profile;

import fr.maillage.identity.account.Typed;
import fr.maillage.identity.organisation.Affiliation;
import fr.maillage.web.Language;
import fr.maillage.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as its person types it. Read from the request by hand: it holds lists, and nothing typed may be lost. */
public record ProfileForm(
        String name,
        String pronouns,
        String profession,
        @Nullable Culture culture,
        List<Affiliation> affiliations,
        String territory,
        List<String> skills,
        List<String> spoken,
        String phone,
        boolean showsEmail,
        Language language,
        HoursForm hours) {
    /** "A handful" of skills, and room for whoever speaks many languages. */
    static final int MOST_TAGS = 8;

    static final int LONGEST_TAG = 50;
    static final int LONGEST_LINE = 120;
    /** How many organisations the form has room for. */
    public static final int ORGANISATIONS = 3;

    static ProfileForm of(HttpServletRequest request) {
        return new ProfileForm(
                Typed.line(request.getParameter("name")),
                Typed.line(request.getParameter("pronouns")),
                Typed.line(request.getParameter("profession")),
                Culture.named(request.getParameter("culture")),
                affiliations(request),
                Typed.line(request.getParameter("territory")),
                Typed.list(request.getParameter("skills")),
                Typed.list(request.getParameter("spoken")),
                Typed.line(request.getParameter("phone")),
                "members".equals(request.getParameter("email-seen-by")),
                Language.of(Typed.line(request.getParameter("language"))),
                HoursForm.of(request::getParameter));
    }

    static ProfileForm of(Profile profile, List<Affiliation> affiliations, Hours hours) {
        return new ProfileForm(
                profile.name(),
                profile.pronouns(),
                profile.profession(),
                profile.culture(),
                affiliations,
                profile.territory(),
                profile.skills(),
                profile.spoken(),
                profile.phone(),
                profile.showsEmail(),
                profile.language(),
                HoursForm.of(hours));
    }

    private static List<Affiliation> affiliations(HttpServletRequest request) {
        var affiliations = new ArrayList<Affiliation>();
        for (int i = 1; i <= ORGANISATIONS; i++) {
            String name = Typed.line(request.getParameter("organisation-" + i));
            if (!name.isEmpty()) {
                affiliations.add(new Affiliation(0, name, Typed.line(request.getParameter("function-" + i))));
            }
        }
        return affiliations;
    }

    /** What stands in the n-th organisation's fields, counted from 1. */
    public Affiliation affiliation(int n) {
        return n <= affiliations.size() ? affiliations.get(n - 1) : new Affiliation(0, "", "");
    }

    Problems problems() {
        var problems = Problems.none().addIf(!Typed.sayable(name), "name", "form.required");
        brief(problems, "name", name);
        brief(problems, "pronouns", pronouns);
        brief(problems, "profession", profession);
        for (int n = 1; n <= affiliations.size(); n++) {
            brief(problems, "organisation-" + n, affiliation(n).name());
            brief(problems, "function-" + n, affiliation(n).function());
        }
        brief(problems, "territory", territory);
        tags(problems, "skills", skills);
        tags(problems, "spoken", spoken);
        problems.addIf(!phone.matches("|\\+?[0-9 .()-]{4,24}"), "phone", "profile.problem.phone");
        return hours.check(problems);
    }

    private static void brief(Problems problems, String field, String text) {
        problems.addIf(text.length() > LONGEST_LINE, field, "people.problem.too-long", LONGEST_LINE);
    }

    private static void tags(Problems problems, String field, List<String> tags) {
        boolean tooLong = tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG);
        problems.addIf(tags.size() > MOST_TAGS, field, "profile.problem.tags", MOST_TAGS, tags.size());
        problems.addIf(tooLong, field, "people.problem.too-long", LONGEST_TAG);
    }
}
