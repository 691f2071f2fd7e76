package fr.maillage.community.live;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** A stream whose connection ended is forgotten. */
record Departure(OpenPage stream, Audience audience) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
        audience.forget(stream);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        stream.close();
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it starts once
    }
}
