package io.julgi.bench.planted;

/**
 * Measures of how well the stream finds planted stories, for one seed. How each measure is counted
 * is said in {@link PlantedEvaluation}; one that nothing was counted for is NaN.
 *
 * @param recall stories that were found, of those that came from nothing
 * @param onTime stories that were found within one window of their start, of the same
 * @param delay windows from a story's start until it was found, mean over the found ones
 * @param precision threads that are a story's, of those that began after the warm-up
 * @param falseBirths threads that are no story's, a week (seven windows)
 * @param emergingPrecision the same as precision, of the threads that were flagged as emerging
 * @param early found stories that were there already when half of the articles of the window that
 *     found them had come
 * @param earlyPrecision threads that are a story's, of those that began in windows at that time
 * @param continuity of the windows in which a found story has articles, those whose topic of the
 *     story belongs to the story's thread
 * @param gapsBridged stories that went on with the same thread after a silence
 * @param splitRecall splits that were found
 * @param mergeRecall merges that were found
 * @param falseLinks splits and merges of threads that no planted one stands behind, a week
 * @param stateAccuracy states of stories' threads that are right
 * @param stories how many came from nothing
 * @param threads how many began after the warm-up
 * @param articles of background and stories
 * @param seconds that modelling and linking all windows took
 */
public record PlantedReport(
        double recall,
        double onTime,
        double delay,
        double precision,
        double falseBirths,
        double emergingPrecision,
        double early,
        double earlyPrecision,
        double continuity,
        double gapsBridged,
        double splitRecall,
        double mergeRecall,
        double falseLinks,
        double stateAccuracy,
        int stories,
        int threads,
        int articles,
        double seconds) {}
