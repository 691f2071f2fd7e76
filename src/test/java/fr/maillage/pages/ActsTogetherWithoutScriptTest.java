package fr.maillage.pages;

import com.microsoft.playwright.BrowserContext;
import fr.maillage.testing.Chromium.Window;

class ActsTogetherWithoutScriptTest extends ActsTogether {
    @Override
    Window window() {
        return Window.PHONE.withoutJavaScript();
    }

    @Override
    Hands in(BrowserContext browser) {
        return new PlainForms(browser.newPage());
    }
}
