package fr.maillage.pages;

import com.microsoft.playwright.BrowserContext;
import fr.maillage.testing.Chromium.Window;

class ActsTogetherByKeyboardTest extends ActsTogether {
    @Override
    Window window() {
        return Window.DESKTOP;
    }

    @Override
    Hands in(BrowserContext browser) {
        return new Keyboard(browser.newPage());
    }
}
