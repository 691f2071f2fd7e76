package fr.maillage.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What is in the main part of a page, found by its whole name: at night another button may begin with the same words. */
public final class Named {
    private Named() {}

    public static Locator button(Page page, String name) {
        return find(page, AriaRole.BUTTON, name, true);
    }

    public static Locator link(Page page, String name) {
        return find(page, AriaRole.LINK, name, true);
    }

    /** Those in whose name this stands, whatever else they say: what they are about, or how many. */
    public static Locator buttonsOf(Page page, String name) {
        return find(page, AriaRole.BUTTON, name, false);
    }

    public static Locator linksOf(Page page, String name) {
        return find(page, AriaRole.LINK, name, false);
    }

    private static Locator find(Page page, AriaRole role, String name, boolean exactly) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(exactly));
    }
}
