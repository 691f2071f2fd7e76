package fr.maillage.community.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The streams that are open on this node. */
@Component
class Audience {
    /** Of one account; whoever opens one more loses the oldest. */
    static final int MOST_EACH = 8;

    private record Subject(String topic, long thing) {}

    private final int most;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Subject, Set<OpenPage>> bySubject = new HashMap<>();
    private final Map<Long, Deque<OpenPage>> byAccount = new HashMap<>();
    private int count;
    private boolean closed;

    /** @param most on this node; each holds a connection and some kilobytes */
    Audience(@Value("${maillage.live.streams}") int most) {
        this.most = most;
    }

    /** @return false where no more may come: the page goes without */
    boolean admit(OpenPage stream) {
        OpenPage oldest;
        turn.lock();
        try {
            if (closed || count >= most) {
                return false;
            }
            var mine = byAccount.computeIfAbsent(stream.account(), account -> new ArrayDeque<>());
            oldest = mine.size() < MOST_EACH ? null : mine.getFirst();
            mine.addLast(stream);
            bySubject
                    .computeIfAbsent(subject(stream), subject -> new LinkedHashSet<>())
                    .add(stream);
            count++;
        } finally {
            turn.unlock();
        }
        dismiss(oldest);
        return true;
    }

    void forget(OpenPage stream) {
        turn.lock();
        try {
            if (drop(bySubject, subject(stream), stream)) {
                drop(byAccount, stream.account(), stream);
                count--;
            }
        } finally {
            turn.unlock();
        }
    }

    private void dismiss(@Nullable OpenPage oldest) {
        if (oldest != null) {
            forget(oldest);
            oldest.end();
        }
    }

    private static <K> boolean drop(Map<K, ? extends Collection<OpenPage>> streams, K key, OpenPage stream) {
        var those = streams.get(key);
        boolean held = those != null && those.remove(stream);
        if (those != null && those.isEmpty()) {
            streams.remove(key);
        }
        return held;
    }

    List<OpenPage> of(String topic, long thing) {
        turn.lock();
        try {
            return List.copyOf(bySubject.getOrDefault(new Subject(topic, thing), Set.of()));
        } finally {
            turn.unlock();
        }
    }

    List<OpenPage> by(long account) {
        turn.lock();
        try {
            return List.copyOf(byAccount.getOrDefault(account, new ArrayDeque<>()));
        } finally {
            turn.unlock();
        }
    }

    List<OpenPage> all() {
        turn.lock();
        try {
            var all = new ArrayList<OpenPage>(count);
            bySubject.values().forEach(all::addAll);
            return all;
        } finally {
            turn.unlock();
        }
    }

    /** Nobody comes in any more. */
    void shut() {
        turn.lock();
        try {
            closed = true;
        } finally {
            turn.unlock();
        }
    }

    private static Subject subject(OpenPage stream) {
        return new Subject(stream.topic().name(), stream.thing());
    }
}
