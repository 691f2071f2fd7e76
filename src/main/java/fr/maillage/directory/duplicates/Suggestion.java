package fr.maillage.directory.duplicates;

import java.util.List;

/** Two records that may be the same, and what makes one think so. */
public record Suggestion(long id, int score, List<Reason> reasons, Named first, Named second) {
    /** A record as a list names it. */
    public record Named(long id, String kind, String name, String city, String source) {}

    /** How strongly, as a word; figures would promise a precision that weights do not have. */
    public String strength() {
        return score >= 100 ? "strong" : score >= 75 ? "likely" : "possible";
    }

    public List<Reason> inFavour() {
        return reasons.stream().filter(Reason::favours).toList();
    }

    public List<Reason> against() {
        return reasons.stream().filter(r -> !r.favours()).toList();
    }

    /** Where the list goes on after this one. */
    public String position() {
        return score + "-" + id;
    }

    /** What they are together: two services, or two places even where one source says organisation. */
    public String both() {
        return first.kind().equals("service") ? "service" : "place";
    }
}
