package fr.maillage.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** Someone whose browser runs no script: links and forms alone. */
final class PlainForms extends Hands {
    private static final int TRIES = 60;
    private static final int PAUSE_MS = 200;

    PlainForms(Page page) {
        super(page);
    }

    @Override
    void write(String label, String text) {
        field(label).fill(text);
    }

    @Override
    void choose(String label, int down) {
        field(label).selectOption(new SelectOption().setIndex(down));
    }

    @Override
    void tick(String label) {
        field(label).check();
    }

    @Override
    void press(String name) {
        act(name).click();
    }

    /** The page says itself how to ask again. */
    @Override
    void await(String text) {
        for (int i = 0; i < TRIES && act("Actualiser").isVisible(); i++) {
            page.waitForTimeout(PAUSE_MS);
            press("Actualiser");
        }
        see(text);
    }
}
