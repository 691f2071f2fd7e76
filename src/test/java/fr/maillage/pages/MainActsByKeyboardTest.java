package fr.maillage.pages;

import com.microsoft.playwright.BrowserContext;
import fr.maillage.testing.Chromium.Window;

class MainActsByKeyboardTest extends MainActs {
    @Override
    Window window() {
        return Window.DESKTOP;
    }

    @Override
    Hands in(BrowserContext browser) {
        return new Keyboard(browser.newPage());
    }
}
