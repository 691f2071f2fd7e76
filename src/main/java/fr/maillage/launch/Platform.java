package fr.maillage.launch;

/** A command that starts the platform and lets it run. */
public abstract class Platform {
    private final String[] profiles;

    protected Platform(String... profiles) {
        this.profiles = profiles;
    }

    void start(Class<?> application, String[] settings) {
        Launch.platform(application).profiles(profiles).run(settings);
    }
}
