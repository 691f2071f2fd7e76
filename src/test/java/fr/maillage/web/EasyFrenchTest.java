package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Easy French stands wherever a person, a caregiver or a visitor comes, after the rules of Inclusion Europe. */
class EasyFrenchTest {
    /** What everyone meets: each French text under these stems has an easy one. */
    private static final List<String> MET = List.of(
            "frame nav home exit action form format role error language outbox culture",
            "sign-in security passkey password session account profile",
            "search entry favourite duplicates.sources.link",
            "report.link report.title report.intro report.message report.email report.too-long report.too-many",
            "report.trap report.send report.sent report.answer.subject report.answer.text",
            "invitation.email invitation.role invitation.organisation invitation.show invitation.accept",
            "invitation.gone invitation.welcome invitation.mail people.language people.day people.problem",
            "help privacy",
            "community post comment membership level why find edit answer reaction discretion when live moderation conversation",
            "attention alert notice pause unsubscribe audience digest load feed kept overview named",
            "draft mention poll file link format folder",
            "page project task decision charter changes",
            "members.title members.discussions members.pseudonymous members.you members.end members.back members.name",
            "members.welcome members.request.was-declined members.invite.decline members.invite.declined",
            "members.invite.reconsidered");

    /** Among them and on their pages, what professionals alone see, and those who keep a community. */
    private static final List<String> PROFESSIONALS = List.of(
            "organisation",
            "nav.people nav.coordination search.import standing.is-suspended invitation.organisation.help",
            "sign-in.paper.title sign-in.paper.once sign-in.paper.renew sign-in.paper.make sign-in.printed.refused",
            "entry.new entry.edit entry.check entry.correct entry.corrected entry.correction entry.written entry.save",
            "entry.outdated entry.postcode entry.phone.wrong entry.website entry.hours.wrong entry.typed-hours entry.emails",
            "entry.parent entry.position",
            "entry.field.name entry.field.summary entry.field.description entry.field.address entry.field.postcode",
            "entry.field.city entry.field.phone entry.field.website entry.field.opening_hours entry.field.emails",
            "entry.field.latitude entry.field.longitude entry.field.parent_id entry.field.whole",
            "urgency reader community.new community.create community.created community.settings community.save community.settled",
            "community.name community.names community.purpose community.kind.unknown community.pseudonymous.help",
            "community.kind.open-pseudonymous",
            "community.pseudonym community.territory community.neighbours community.organisation community.binding",
            "community.charter.help community.welcome community.suggested community.parts.new community.keeping",
            "community.archive community.archived.done community.unarchive community.unarchived community.others.none",
            "post.pin post.unpin post.pinned post.unpinned");

    /** The pages they come to: folders or files. */
    private static final List<String> PAGES = List.of(
            "layout",
            "home",
            "component",
            "error",
            "mail",
            "identity/signin",
            "identity/security",
            "identity/session",
            "identity/profile",
            "identity/help",
            "identity/invitation/show.jte",
            "identity/invitation/gone.jte",
            "directory/search",
            "directory/entry",
            "directory/favourite",
            "directory/report/form.jte",
            "community/home/index.jte",
            "community/home/card.jte",
            "community/home/heading.jte",
            "community/home/about.jte",
            "community/membership/charter.jte",
            "community/membership/join.jte",
            "community/membership/welcome.jte",
            "community/membership/pseudonym.jte",
            "community/discussion",
            "community/live",
            "community/conversation",
            "community/moderation/report.jte",
            "community/moderation/mine.jte",
            "community/moderation/appeal.jte",
            "community/moderation/quoted.jte",
            "community/moderation/outcome.jte",
            "community/moderation/removed.jte",
            "community/moderation/awaiting.jte",
            "community/writing",
            "community/poll",
            "community/card",
            "community/attachment",
            "community/page",
            "community/change",
            "community/project",
            "attention/feed",
            "attention/kept",
            "attention/overview",
            "attention/level",
            "attention/load",
            "attention/mine",
            "attention/alert",
            "attention/notice",
            "attention/letter",
            "attention/audience",
            "search");

    private static final int LONGEST_SENTENCE = 12;
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9._-]+)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}{}’-]+");

    @Test
    void every_text_a_person_meets_has_an_easy_one_and_no_other_does() throws IOException {
        var met = MessagesTest.read("").keySet().stream()
                .filter(key -> under(MET, key) && !under(PROFESSIONALS, key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MessagesTest.read("_falc").keySet()).isEqualTo(met);
    }

    @Test
    void a_page_a_person_comes_to_says_nothing_that_is_not_easy() throws IOException {
        var french = MessagesTest.read("").keySet();
        var easy = MessagesTest.read("_falc").keySet();
        for (Path page : pages()) {
            assertThat(found(LITERAL, Files.readString(page)))
                    .as(page.toString())
                    .filteredOn(key -> french.contains(key) && !under(PROFESSIONALS, key))
                    .isSubsetOf(easy);
        }
    }

    @Test
    void an_easy_text_takes_the_arguments_of_the_french_one() throws IOException {
        var french = MessagesTest.read("");
        MessagesTest.read("_falc")
                .forEach((key, text) -> assertThat(found(ARGUMENT, text))
                        .as(key)
                        .isEqualTo(found(ARGUMENT, String.valueOf(french.get(key)))));
    }

    @Test
    void a_sentence_is_short() throws IOException {
        MessagesTest.read("_falc")
                .forEach((key, text) -> assertThat(text.split("[.?!]\\s|\u00a0[:?!]|\\n"))
                        .as(key)
                        .allSatisfy(sentence -> assertThat(
                                        WORD.matcher(sentence).results().count())
                                .as(sentence)
                                .isLessThanOrEqualTo(LONGEST_SENTENCE)));
    }

    @Test
    void what_is_kept_to_write_on_is_named_as_its_page_is() throws IOException {
        var easy = MessagesTest.read("_falc");
        String name = String.valueOf(easy.get("draft.title")).replaceFirst("^Mes ", "");
        for (String key : List.of("draft.too-many", "file.too-much-waits")) {
            assertThat(easy.get(key)).as(key).contains(name);
        }
    }

    private static boolean under(List<String> stems, String key) {
        return stems.stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .anyMatch(stem -> key.equals(stem) || key.startsWith(stem + "."));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> pages() throws IOException {
        var found = new java.util.ArrayList<Path>();
        for (String page : PAGES) {
            try (var files = Files.walk(Path.of("src/main/jte", page))) {
                files.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }
}
