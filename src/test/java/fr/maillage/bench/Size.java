package fr.maillage.bench;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How much is generated and asked; smaller ones are for trying whether the measurement itself works. */
final class Size {
    @Option(names = "--members")
    int members = 30_000;

    @Option(names = "--communities")
    int communities = 500;

    @Option(names = "--posts")
    int posts = 100_000;

    /** Seconds for each page before anything is measured: what runs often is compiled by then, as in a platform that has run for a while. */
    @Option(names = "--warm-up")
    int warmUp = 45;

    /** Seconds for each page. */
    @Option(names = "--measure")
    int measure = 15;

    /** Each page's statements are printed, too, as the first of the visits asked them. */
    @Option(names = "--statements")
    boolean statements;

    /** Without ten times the posts, which takes longest. */
    @Option(names = "--once")
    boolean once;

    static Size of(String... words) {
        return CommandLine.populateCommand(new Size(), words);
    }
}
