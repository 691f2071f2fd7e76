package fr.maillage.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Someone who never touches a mouse: Tab, the arrows, Enter, and letters. */
final class Keyboard extends Hands {
    /** More than any page has to stop at: further is out of reach. */
    private static final int FAR = 400;

    Keyboard(Page page) {
        super(page);
    }

    @Override
    void write(String label, String text) {
        reach(field(label));
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    @Override
    void choose(String label, int down) {
        reach(field(label));
        for (int i = 0; i < down; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** Of a group of radio buttons Tab comes to one, and the arrows go on from there. */
    @Override
    void tick(String label) {
        var one = field(label);
        if (!"radio".equals(one.getAttribute("type"))) {
            reach(one);
            page.keyboard().press("Space");
            return;
        }
        reach(page.locator("input[name='" + one.getAttribute("name") + "']:checked"));
        for (int i = 0; i < FAR && !one.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    @Override
    void press(String name) {
        reach(act(name));
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    @Override
    void await(String text) {
        see(text);
    }

    private void reach(Locator target) {
        var there = target.elementHandle();
        for (int i = 0; i < FAR; i++) {
            if ((boolean) page.evaluate("target => target === document.activeElement", there)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + target + " on " + page.url());
    }
}
