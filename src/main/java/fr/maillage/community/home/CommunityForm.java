package fr.maillage.community.home;

import fr.maillage.community.Level;
import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a facilitator says of a community. */
public record CommunityForm(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable String kind,
        @Nullable Long parent,
        @Nullable Long territory,
        @Nullable Long organisation,
        @Nullable Boolean neighboursOnly,
        @Nullable Boolean pseudonymous,
        @Nullable String pseudonym,
        @Nullable String charter,
        @Nullable String welcome,
        @Nullable String suggested) {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_PURPOSE = 400;
    static final int LONGEST_TEXT = 8000;

    static CommunityForm empty(@Nullable Long parent) {
        return new CommunityForm(null, null, Kind.OPEN.name(), parent, null, null, null, null, null, null, null, null);
    }

    static CommunityForm of(Community community) {
        return new CommunityForm(
                community.name(),
                community.purpose(),
                community.kind().name(),
                community.parent() == null ? null : community.parent().id(),
                community.territory(),
                community.organisation(),
                community.neighboursOnly(),
                community.pseudonymous(),
                community.standing().pseudonym(),
                community.charter(),
                community.welcome(),
                community.suggested().name());
    }

    /** @param creator the name of who creates it, or null where it is there already */
    Problems problems(@Nullable String creator) {
        var problems = Problems.none()
                .addIf(Wording.line(name).isEmpty(), "name", "community.name.missing")
                .addIf(
                        Wording.line(name).length() > LONGEST_NAME,
                        "name",
                        "community.too-long",
                        Wording.line(name).length(),
                        LONGEST_NAME)
                .addIf(
                        Wording.line(purpose).length() > LONGEST_PURPOSE,
                        "purpose",
                        "community.too-long",
                        Wording.line(purpose).length(),
                        LONGEST_PURPOSE)
                .addIf(chosenKind() == null, "kind", "community.kind.unknown")
                .addIf(chosenKind() == Kind.OPEN && isPseudonymous(), "kind", "community.kind.open-pseudonymous")
                .addIf(territory != null && organisation != null, "organisation", "community.binding.both")
                .addIf(isNeighboursOnly() && territory == null, "neighboursOnly", "community.neighbours.of-nothing")
                .addIf(
                        Wording.text(charter).length() > LONGEST_TEXT,
                        "charter",
                        "community.too-long",
                        Wording.text(charter).length(),
                        LONGEST_TEXT)
                .addIf(
                        Wording.text(welcome).length() > LONGEST_TEXT,
                        "welcome",
                        "community.too-long",
                        Wording.text(welcome).length(),
                        LONGEST_TEXT);
        return creator != null && isPseudonymous() ? ChosenName.check(problems, chosenName(), creator) : problems;
    }

    public boolean isPseudonymous() {
        return Boolean.TRUE.equals(pseudonymous);
    }

    public boolean isNeighboursOnly() {
        return Boolean.TRUE.equals(neighboursOnly);
    }

    public @Nullable Kind chosenKind() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    public Level chosenLevel() {
        return Arrays.stream(Level.values())
                .filter(one -> one.name().equals(suggested))
                .findFirst()
                .orElse(Level.DIGEST);
    }

    public String chosenName() {
        return ChosenName.typed(pseudonym);
    }

    /** What of it is written into the row of the community. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name", Wording.line(name));
        columns.put("purpose", Wording.line(purpose));
        columns.put("kind", Objects.requireNonNull(chosenKind()).name());
        columns.put("territory", territory);
        columns.put("organisation", organisation);
        columns.put("neighboursOnly", isNeighboursOnly());
        columns.put("charter", Wording.text(charter));
        columns.put("welcome", Wording.text(welcome));
        columns.put("suggested", chosenLevel().name());
        return columns;
    }
}
