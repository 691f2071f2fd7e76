package fr.maillage.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.springframework.web.util.UriUtils;

/** Searches over HTTP, as visitors make them. */
final class Searches {
    static final int CLIENTS = Crowd.READERS;
    /** By each: what runs often is compiled by then, as in a platform that has run for a while. */
    private static final int WARM_UP = 1_000;

    /** By each, of questions asked for the first time, before any of them is measured. */
    private static final int STRANGERS = 55;

    /** By each. Long enough that one pause of the machine is not the slowest hundredth by itself. */
    private static final int EACH = 500;

    /** There are not more questions than that to ask for the first time. */
    private static final int EACH_FIRST = 75;
    /** What many ask, in turn. */
    private static final List<String> ADDRESSES = List.of(
            "/directory",
            "/directory?q=aide+impots+gourin",
            "/directory?q=mediatheque+tilleuls",
            "/directory?q=ordinateur",
            "/directory?q=mairie&kind=place",
            "/directory?q=ateleir+ploermel",
            "/directory?fee=gratuit",
            "/directory?q=espace+numerique+vannes");

    private Searches() {}

    /**
     * With all clients at once, for what was asked before and for what is asked for the first time; and the milliseconds of
     * one client alone.
     */
    record Cost(Crowd.Cost asked, Crowd.Cost first, double alone, double firstAlone) {}

    static Cost on(int port) throws Exception {
        Queue<String> firsts = firsts();
        Crowd.Act again = (client, n) -> visit(port, ADDRESSES.get((client + n) % ADDRESSES.size()));
        Crowd.Act anew = (client, n) -> visit(port, firsts.remove());
        Crowd.at(CLIENTS, WARM_UP, again);
        Crowd.at(CLIENTS, STRANGERS, anew);
        return new Cost(
                Crowd.at(CLIENTS, EACH, again),
                Crowd.at(CLIENTS, EACH_FIRST, anew),
                Crowd.at(1, EACH_FIRST, again).p50(),
                Crowd.at(1, EACH_FIRST, anew).p50());
    }

    private static Crowd.Sent visit(int port, String address) {
        return new Crowd.Sent("http://localhost:" + port + address, "", "");
    }

    /** Two words of the directory, or a word and a town, no two of them the same, in an order that is the same at each run. */
    private static Queue<String> firsts() {
        List<String> words = GeneratedPlaces.WORDS;
        List<String> pairs = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (String word : words) {
            words.stream().filter(other -> !other.equals(word)).forEach(other -> pairs.add(word + " " + other));
            IntStream.rangeClosed(1, words.size() - 1).forEach(town -> places.add(word + " bourg" + town));
        }
        Collections.shuffle(pairs, new Random(56));
        Collections.shuffle(places, new Random(56));
        var addresses = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < pairs.size(); i++) {
            addresses.add("/directory?q=" + UriUtils.encode(pairs.get(i), UTF_8));
            addresses.add("/directory?q=" + UriUtils.encode(places.get(i), UTF_8));
        }
        return addresses;
    }
}
