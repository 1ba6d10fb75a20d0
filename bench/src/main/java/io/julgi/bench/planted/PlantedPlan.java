package io.julgi.bench.planted;

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
    /** Fewer windows leave no room for stories of three weeks. */
    public static final int LEAST_WINDOWS = 36;

    private static final int LEAST_BACKGROUND = 20;

    /** Seven weeks of days with two hundred articles each; twenty-seven stories from nothing. */
    public static final PlantedPlan DEFAULT = new PlantedPlan(49, 7, 200, 12, 5, 5);

    public PlantedPlan {
        if (windows < LEAST_WINDOWS
                || background < LEAST_BACKGROUND
                || warmUp < 1
                || warmUp > windows / 4) {
            throw new IllegalArgumentException(
                    ("A plan needs %d windows of at least %d articles, between one and a quarter of"
                                    + " them to warm up, but has %d windows of %d articles, %d to"
                                    + " warm up")
                            .formatted(
                                    LEAST_WINDOWS, LEAST_BACKGROUND, windows, background, warmUp));
        }
    }

    /** How many background articles the plan takes in all. */
    public int articles() {
        return windows * background;
    }
}
