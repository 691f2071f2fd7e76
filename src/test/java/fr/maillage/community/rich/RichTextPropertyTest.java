package fr.maillage.community.rich;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.mention.Named;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is typed, what is made of it fits into the page. */
class RichTextPropertyTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+[1-6]?)((?: [a-z]+=\"[^\"<>]*\")*)( /)?>");
    private static final Set<String> TAGS = Set.of(
            "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "a", "h2", "h3", "h4", "h5", "h6");

    @Property(tries = 3_000)
    void every_tag_is_one_of_the_list_and_ends_where_it_should(
            @ForAll("typed") List<String> typed, @ForAll @IntRange(max = 3) int under) {
        String html = html(typed, under);
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<", ">");
        var open = new ArrayDeque<String>();
        TAG.matcher(html).results().forEach(tag -> {
            assertThat(TAGS).contains(tag.group(2));
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else if (!tag.group(2).equals("br")) {
                open.push(tag.group(2));
            }
        });
        assertThat(open).isEmpty();
    }

    @Property(tries = 3_000)
    void headings_begin_right_under_the_one_above_and_leave_no_level_out(
            @ForAll("typed") List<String> typed, @ForAll @IntRange(max = 3) int under) {
        int[] before = {under};
        Pattern.compile("<h([1-6])>").matcher(html(typed, under)).results().forEach(found -> {
            int level = Integer.parseInt(found.group(1));
            assertThat(under).isPositive();
            assertThat(level).isBetween(under + 1, before[0] + 1);
            before[0] = level;
        });
    }

    @Property(tries = 3_000)
    void words_of_two_lines_stay_apart(@ForAll("typed") List<String> typed, @ForAll @IntRange(max = 3) int under) {
        var lines = String.join("", typed).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i].replace("mot", "m" + i + "t");
        }
        String words = html(List.of(String.join("\n", lines)), under)
                .replaceAll("</?(strong|em|code|a)\\b[^>]*>", "")
                .replaceAll("<[^>]*>", " ");
        assertThat(words).doesNotContainPattern("m(\\d+)tm(?!\\1t)\\d");
    }

    private static String html(List<String> typed, int under) {
        return RichText.of(String.join("", typed), Named.NOBODY, true, under).toString();
    }

    @Provide
    Arbitrary<List<String>> typed() {
        return Arbitraries.of(
                        "# ",
                        "## ",
                        "### ",
                        "#### ",
                        "#",
                        " ##",
                        "> ",
                        "- ",
                        "1. ",
                        "**",
                        "*",
                        "_",
                        "`",
                        "\n",
                        "\n\n",
                        "\n# ",
                        "\n## ",
                        "\n### ",
                        "\n> ",
                        "\n- ",
                        "\n- # mot",
                        "\n   # mot",
                        "\n   mot",
                        "    ",
                        "\t",
                        "mot",
                        " et ",
                        "---",
                        "===",
                        "[a](https://exemple.fr)",
                        "[a](javascript:x)",
                        "[",
                        "](",
                        "<h1>",
                        "</h2>",
                        "<script>",
                        "</p>",
                        "&lt;",
                        "&",
                        "\"",
                        "www.exemple.fr",
                        "\\",
                        "🙂",
                        "\u0000",
                        "@Zoé")
                .list()
                .ofMaxSize(40);
    }
}
