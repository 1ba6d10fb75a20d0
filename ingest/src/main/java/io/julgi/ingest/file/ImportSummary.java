package io.julgi.ingest.file;

import java.util.List;

/**
 * What became of the rows of an import; blank rows are not counted.
 *
 * @param accepted rows that are articles now
 * @param rejected rows that are no articles
 * @param leftOut rows that whoever exported them marked as duplicates or exceptions
 * @param reasons why rows were rejected, the commonest first; alike ones count as one
 */
public record ImportSummary(long accepted, long rejected, long leftOut, List<Reason> reasons) {
    public ImportSummary {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why rows were rejected.
     *
     * @param text the reason of the first of them
     * @param count how many rows
     * @param first where the first of them stand, as {@code articles.csv:17}
     */
    public record Reason(String text, long count, List<String> first) {
        public Reason {
            first = List.copyOf(first);
        }
    }

    /**
     * Whether at least this share of the rows was accepted, and one row.
     *
     * @param share from 0 to 1
     */
    public boolean isAccepted(double share) {
        return accepted > 0 && accepted >= share * (accepted + rejected);
    }
}
