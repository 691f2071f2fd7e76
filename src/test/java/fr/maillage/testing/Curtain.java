package fr.maillage.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** When the last test is over, the browser leaves, so that the run ends at once. */
public class Curtain implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.close();
    }
}
