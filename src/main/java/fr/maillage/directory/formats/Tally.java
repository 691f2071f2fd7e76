package fr.maillage.directory.formats;

import org.jspecify.annotations.Nullable;

/** Counts what a file yields, and stops one that yields too much. */
final class Tally {
    private final Limits limits;
    private long accepted;
    private long refused;
    private long remarks;

    Tally(Limits limits) {
        this.limits = limits;
    }

    void count(Reading reading) throws RefusedException {
        switch (reading) {
            case Reading.Accepted a -> accepted++;
            case Reading.Refused r -> refused++;
            case Reading.Noticed n -> {}
        }
        if (accepted + refused > limits.records()) {
            throw new RefusedException("import.refusal.too-many-records", limits.records());
        }
        remarks += reading.remarks().size();
    }

    Outcome outcome(@Nullable Refusal refusal) {
        return new Outcome(accepted, refused, remarks, refusal);
    }
}
