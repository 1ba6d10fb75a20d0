package io.julgi.topics.planted;

/**
 * How much is planted into how much background.
 *
 * @param windows how many windows there are
 * @param warmUp in the first so many windows nothing is planted: what the linker meets there is
 *     background that it cannot know yet
 * @param background how many background articles a window has on average; fewer at weekends
 * @param stories how many stories begin and end by themselves
 * @param splits how many stories part into two
 * @param merges how many pairs of stories become one
 */
public record PlantedPlan(
        int windows, int warmUp, int background, int stories, int splits, int merges) {
    /** Seven weeks of days with two hundred articles each, eight of these weeks' stories a week. */
    public static final PlantedPlan DEFAULT = new PlantedPlan(49, 7, 200, 12, 5, 5);

    public PlantedPlan {
        if (windows < warmUp + 28 || background < 20 || warmUp < 1) {
            throw new IllegalArgumentException(
                    ("A plan needs a window to warm up, 28 windows after that and 20 articles a"
                                    + " window, but is %d windows, %d of them to warm up, and %d"
                                    + " articles")
                            .formatted(windows, warmUp, background));
        }
    }

    /** How many background articles the plan takes in all. */
    public int articles() {
        return windows * background;
    }
}
