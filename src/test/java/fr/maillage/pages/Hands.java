package fr.maillage.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** A way to use a page: what one knows of it are the names of what is there. */
abstract class Hands {
    private static final int PATIENCE_MS = 20_000;

    final Page page;

    Hands(Page page) {
        this.page = page;
    }

    /** Fills the field in, whatever stood in it. */
    abstract void write(String label, String text);

    /** In a list of choices, the one so far down from the first. */
    abstract void choose(String label, int down);

    /** Of several things, or of one alone: this one. */
    abstract void tick(String label);

    /** Follows a link or presses a button, to the page it leads to. */
    abstract void press(String name);

    /** Waits for long work. */
    abstract void await(String text);

    void open(String path) {
        page.navigate(path);
    }

    void see(String text) {
        PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText(
                        text,
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(PATIENCE_MS));
    }

    Locator field(String label) {
        return page.locator("main")
                .getByLabel(label)
                .and(page.locator("input, textarea, select"))
                .first();
    }

    /** The one of exactly this name, where the page has one: others may begin alike. */
    Locator act(String name) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        var exactly = act(name, true);
        return exactly.isVisible() ? exactly : act(name, false);
    }

    private Locator act(String name, boolean exactly) {
        var main = page.locator("main");
        return main.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(exactly))
                .or(main.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(exactly)))
                .first();
    }
}
