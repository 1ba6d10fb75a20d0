package io.julgi.bench.topics;

import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.topics.timeline.Level;
import java.util.List;
import java.util.Map;

/**
 * Measures of the timelines of some queries, over several seeds.
 *
 * @param levels the measures of each level, see {@link Measure}
 * @param queries how many had articles
 * @param built articles that timelines were made of, those of no query included
 * @param heldOut articles that only judge
 * @param seconds mean time in which the timelines of all queries at all levels were made
 */
public record TimelineReport(
        Map<Level, Map<Measure, MeanOverSeeds>> levels,
        List<String> queries,
        int built,
        int heldOut,
        MeanOverSeeds seconds) {
    /** What is measured at each level: per timeline, then the mean over queries. */
    public enum Measure {
        /**
         * NPMI@3: mean NPMI of the pairs of an entry's first three keywords, mean over entries;
         * probabilities from context windows of ten tokens of the held-out articles.
         */
        NPMI("npmi"),
        /**
         * The same of the three most probable words of each entry's topic, of the very same model.
         */
        MOST_PROBABLE("mostProbable"),
        /**
         * The same of the {@link NewicBaseline} on the same articles, without the query's words.
         */
        NEWIC("newic"),
        /** NPMI less that of the most probable words. */
        GAIN("gain"),
        /** NPMI less that of the Newic baseline. */
        NEWIC_GAIN("newicGain"),
        /**
         * Part of the pairs of keywords that never co-occur in a held-out article: c_npmi gives
         * them about -0.5 (Bouma's limit would be -1), and 0 where one of the words is unseen.
         */
        APART("apart"),
        /** The same of the most probable words. */
        MOST_PROBABLE_APART("mostProbableApart"),
        /** Part of the keywords that no held-out article has: their pairs count as 0. */
        UNSEEN("unseen"),
        /** The same of the most probable words. */
        MOST_PROBABLE_UNSEEN("mostProbableUnseen"),
        /** Part of a query's articles that lie in an entry. */
        COVERAGE("coverage"),
        /** How many entries a timeline has. */
        ENTRIES("entries"),
        /** How many topics were left out as junk. */
        JUNK("junk"),
        /** Distinct among all entries' first three keywords, 0 to 1. */
        DISTINCT("distinct"),
        /** Entries whose three keywords another entry has, too. */
        DUPLICATES("duplicates"),
        /** Keywords of one syllable that the dictionary does not list. */
        ONE_SYLLABLE("oneSyllable"),
        /** How many topics the served model has. */
        TOPICS("topics"),
        /** Coherence by which their number was chosen. */
        MODEL_NPMI("modelNpmi");

        private final String key;

        Measure(String key) {
            this.key = key;
        }

        /** Its name in reports. */
        public String key() {
            return key;
        }
    }
}
