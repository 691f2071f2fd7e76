package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Pages are worked out a few at a time, in the order in which they were asked for. Without it, under load, whoever asks
 * again on an open connection is served before those who wait, and one page in a hundred takes ten times as long as most.
 * Only pages that are read take a turn, until they are drawn: what goes at a reader's own pace would keep it, and who leaves
 * in haste waits for nobody.
 */
public final class Turns implements HandlerInterceptor {
    /** While one waits for the database, another is drawn. */
    private static final int EACH_CORE = 2;
    /** Whoever waited that long goes on without a turn: nothing may stand still because of a few pages that do. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String TURN = Turns.class.getName();
    private final Semaphore turns;
    private final Duration patience;

    Turns() {
        this(EACH_CORE * Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    Turns(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (HttpMethod.GET.matches(request.getMethod())
                && handler instanceof HandlerMethod method
                && drawn(method.getReturnType().getParameterType())
                && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            request.setAttribute(TURN, turns);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        end(request);
    }

    /** Gives back the turn that a request has, if any: what it asked for is drawn. */
    public static void end(HttpServletRequest request) {
        if (request.getAttribute(TURN) instanceof Semaphore turns) {
            request.removeAttribute(TURN);
            turns.release();
        }
    }

    /** What may be a page, or lead to another, is declared as an object. */
    private static boolean drawn(Class<?> returned) {
        return View.class.isAssignableFrom(returned) || returned == Object.class;
    }
}
