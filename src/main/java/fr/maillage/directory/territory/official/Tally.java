package fr.maillage.directory.territory.official;

import java.util.List;

/** What an import did. */
public record Tally(int created, int changed, int unchanged, int refused, List<Remark> remarks) {
    /** Remarks told; the others are only counted. */
    static final int TOLD = 100;

    public int read() {
        return created + changed + unchanged + refused;
    }
}
