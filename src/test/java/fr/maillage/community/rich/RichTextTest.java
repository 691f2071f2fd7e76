package fr.maillage.community.rich;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.Opening;
import fr.maillage.community.mention.Mention;
import fr.maillage.community.mention.Named;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The marks people know from letters are shown; nothing else that is typed becomes a part of the page. */
class RichTextTest {
    @Test
    void plain_words_keep_their_lines_and_their_paragraphs() {
        assertThat(html("Bonjour,\nà tous.\n\n\nÀ demain !")).isEqualTo("<p>Bonjour,<br>à tous.</p><p>À demain !</p>");
        assertThat(html("  ")).isEmpty();
    }

    @Test
    void stress_lists_quotes_and_links_are_shown() {
        assertThat(html("**Gras** et *penché*")).contains("<strong>Gras</strong> et <em>penché</em>");
        assertThat(html("À apporter :\n- une carte\n- un stylo"))
                .contains("<ul>", "<li>une carte</li>", "<li>un stylo</li>");
        assertThat(html("1. lire\n2. répondre")).contains("<ol>", "<li>lire</li>");
        assertThat(html("> déjà dit")).contains("<blockquote>");
        assertThat(html("Voir [le guide](https://exemple.fr/guide) ou https://exemple.fr."))
                .contains("href=\"https://exemple.fr/guide\"", ">le guide</a>", "href=\"https://exemple.fr\"")
                .contains("noopener", "nofollow");
    }

    @Test
    void headings_follow_the_one_under_which_they_stand_and_leave_no_level_out() {
        assertThat(html("# Avant\nOn lit.\n### De près\n## De loin\n# Après", 1))
                .isEqualTo("<h2>Avant</h2>\n<p>On lit.</p>\n<h3>De près</h3>\n<h3>De loin</h3>\n<h2>Après</h2>\n");
        assertThat(html("### Avant\n# Après", 2)).contains("<h3>Avant</h3>", "<h3>Après</h3>");
        assertThat(html("Bonjour\n## **Deux** choses ##\n- une", 2))
                .contains("<p>Bonjour</p>", "<h3><strong>Deux</strong> choses</h3>", "<li>une</li>");
    }

    @Test
    void where_a_text_is_quoted_its_headings_are_strong_lines() {
        assertThat(html("# Avant\nOn lit.", RichText.NONE))
                .contains("<p><strong>Avant</strong></p>", "<p>On lit.</p>")
                .doesNotContain("<h");
        assertThat(html("> # Avant", 1))
                .contains("<blockquote>", "<strong>Avant</strong>")
                .doesNotContain("<h");
        assertThat(html("- # Avant", 1))
                .contains("<li>", "<strong>Avant</strong>")
                .doesNotContain("<h");
    }

    @Test
    void in_a_list_a_heading_stands_apart_from_the_words_beside_it() {
        assertThat(html("- # Matériel\n  Deux loupes", 1))
                .contains("<p><strong>Matériel</strong></p>", "<p>Deux loupes</p>");
        assertThat(html("1. Avant\n   # Après", 1)).contains("<p>Avant</p>", "<p><strong>Après</strong></p>");
        assertThat(Opening.of("- # Matériel\n  Deux loupes", 90)).isEqualTo("- Matériel – Deux loupes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#inclusion",
                "#### Trop bas",
                "#",
                "# ",
                "## ##",
                "le # 3",
                "\\# Titre",
                "Bonjour\n---",
                "Titre\n==="
            })
    void other_lines_are_no_headings(String typed) {
        assertThat(html(typed, 1)).doesNotContain("<h").contains("<p>");
    }

    @Test
    void what_belongs_to_the_words_of_a_heading_stays() {
        assertThat(html("# C#", 1)).isEqualTo("<h2>C#</h2>\n");
        assertThat(html("   #\tUne page ", 1)).isEqualTo("<h2>Une page</h2>\n");
        assertThat(RichText.of(
                                "# Merci @Zoé Le Goff",
                                new Named(List.of(new Mention(null, "Zoé Le Goff", 7L))),
                                true,
                                1)
                        .toString())
                .contains("<h2>Merci <a", "href=\"/people/7\"");
    }

    @Test
    void pictures_of_other_places_are_none() {
        assertThat(html("![suivi](https://ailleurs.example/pixel.gif)")).doesNotContain("<img", "src=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[clic](javascript:alert(1))",
                "[clic](JaVaScRiPt&colon;alert(1))",
                "[clic](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"javascript:alert(1)\">clic</a>",
                "**<svg/onload=alert(1)>**",
                "[x](https://a.example \"\\\"><script>alert(1)</script>\")",
                "`<iframe src=x>`",
                "<style>body{display:none}</style>",
                "- <b onmouseover=alert(1)>x</b>",
                "# <script>alert(1)</script>",
                "# [clic](javascript:alert(1))"
            })
    void nothing_typed_acts(String typed) {
        assertThat(html(typed))
                .doesNotContainIgnoringCase(
                        "<script", "<img", "<svg", "<iframe", "<style", "<b ", "href=\"javascript", "href=\"data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "> ", "- ", "*", "**a ", "_", "[", "![", "[a](", "`", "&", "<", "\\\\", "1. ", "# ", " #", "# \t",
                "# a #\n"
            })
    void a_heap_of_marks_is_a_text_like_another(String mark) {
        assertThat(html(mark.repeat(20_000 / mark.length()), 1)).isNotNull();
    }

    @Test
    void who_is_named_is_led_to_where_that_is_allowed() {
        var named = new Named(List.of(new Mention(null, "Zoé Le Goff", 7L), new Mention(null, "Cap Ouest", null)));
        assertThat(RichText.of("Merci @Zoé Le Goff et **@Cap Ouest**", named, true, RichText.NONE)
                        .toString())
                .contains("href=\"/people/7\"", ">@Zoé Le Goff</a>", "<strong class=\"mention\">@Cap Ouest</strong>");
        assertThat(RichText.of("Merci @Zoé Le Goff", named, false, RichText.NONE)
                        .toString())
                .contains("<strong class=\"mention\">@Zoé Le Goff</strong>")
                .doesNotContain("/people/");
    }

    @Test
    void nobody_is_named_by_what_only_looks_like_it() {
        var named = new Named(List.of(new Mention(null, "Zoé Le Goff", 7L)));
        assertThat(RichText.of("@Zoé Le Goff, voyez [@Chouette](/people/12 \"@\")", named, true, RichText.NONE)
                        .toString())
                .containsOnlyOnce("mention")
                .contains("@Chouette");
        assertThat(html("[@Chouette](/people/12 \"@\")")).doesNotContain("mention");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//ailleurs.test",
                "/\\\\ailleurs.test",
                "ftp://a.test/b",
                "tel:0612"
            })
    void a_link_that_may_lead_nowhere_is_its_words(String address) {
        assertThat(html("[**clic** ici](" + address + ")").strip()).isEqualTo("<p><strong>clic</strong> ici</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://exemple.test", "mailto:a@exemple.test", "/posts/3", "#c4", "HTTPS://exemple.test"})
    void a_link_leads_where_it_may(String address) {
        assertThat(html("[clic](" + address + ")")).contains("<a href=\"");
    }

    @Test
    void openings_and_search_have_the_words_alone() {
        assertThat(RichText.plain("**Gras** et *penché*")).isEqualTo("Gras et penché");
        assertThat(RichText.plain("Des mots.")).isEqualTo("Des mots.");
        assertThat(
                        RichText.plain(
                                "**Lire** https://exemple.test/x_y, puis [la ![charte](https://a.test/p)](https://exemple.test/c)."))
                .isEqualTo("Lire https://exemple.test/x_y, puis la charte.");
        assertThat(Opening.of("## Ordre du jour\nLe budget.", 90)).isEqualTo("Ordre du jour – Le budget.");
        assertThat(Opening.of("# Ordre du jour", 90)).isEqualTo("Ordre du jour");
    }

    private static String html(String typed) {
        return html(typed, RichText.NONE);
    }

    private static String html(String typed, int under) {
        return RichText.of(typed, Named.NOBODY, true, under).toString();
    }
}
