package io.julgi.bench.planted;

import io.julgi.ingest.Article;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.threads.EarlierArticle;
import io.julgi.topics.threads.EarlierWindows;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.threads.WindowSettings;
import io.julgi.topics.threads.WindowSize;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Plants stories with a known course into background news, so that what the stream finds can be
 * held against what is there.
 *
 * <p>The background is shuffled over the windows: whatever story it holds itself is spread over all
 * of them, and no topic of its own begins, grows or ends. Thus a thread that begins after the
 * warm-up and is no planted story's is a false one.
 *
 * <p>A story has eight words, two rare and six common ones of the background's vocabulary. About
 * three in five tokens of its articles are drawn from these, the first ones more often; the others
 * are taken from some article of the background. Now and then a word is replaced by another. It
 * begins with four to eight articles a window, grows to its peak of ten to twenty-four, and dies
 * away; every third is silent for one or two windows in between. When a story splits, both parts
 * keep its first word, share the others out and get four new words each; when two merge, the one
 * that they become has the first four words of each and two new ones.
 *
 * <p>The same background, plan and seed give the same news.
 */
public final class PlantedStories {
    private static final LocalDate MONDAY = LocalDate.of(2020, 1, 6);

    /** News at weekends, as a part of that on other days. */
    private static final double WEEKEND = 0.6;

    private static final int RARE_WORDS = 2;
    private static final int COMMON_WORDS = 6;

    /** Words that a part of a story, or what two became, has for itself. */
    private static final int NEW_RARE = 1;

    private static final int NEW_COMMON_OF_PART = 3;
    private static final int NEW_COMMON_OF_MERGED = 1;
    private static final int KEPT_BY_MERGED = 4;

    private static final double OWN_TOKEN = 0.6;
    private static final int LEAST_OWN = 2;
    private static final int LEAST_TOKENS = 4;
    private static final int MOST_TOKENS = 9;

    /** Steepness of the weights of a story's words. */
    private static final double STEEPNESS = 0.7;

    private static final double DRIFT = 0.15;
    private static final double SILENT = 0.35;

    /** A story has at least so many articles in a window that is not silent. */
    private static final int LEAST_ARTICLES = 3;

    private final List<List<String>> background;
    private final PlantedPlan plan;
    private final WindowSize size;
    private final int history;
    private final Random random;
    private final PlantedWords words;
    private final List<List<Article>> windows = new ArrayList<>();
    private final List<PlantedStory> stories = new ArrayList<>();
    private final Map<String, String> storyOfArticle = new HashMap<>();

    private PlantedStories(
            List<List<String>> background, PlantedPlan plan, WindowSettings settings, long seed) {
        this.background = background;
        this.plan = plan;
        this.size = settings.size();
        this.history = settings.history();
        this.random = new Random(seed);
        this.words = new PlantedWords(background, random);
    }

    /**
     * Plants.
     *
     * @param background the tokens of each background article, at least {@link
     *     PlantedPlan#articles()}
     */
    public static PlantedNews plant(
            List<List<String>> background, PlantedPlan plan, WindowSettings settings, long seed) {
        if (background.size() < plan.articles()) {
            throw new IllegalArgumentException(
                    "The background has %,d articles; %d windows of %d take %,d"
                            .formatted(
                                    background.size(),
                                    plan.windows(),
                                    plan.background(),
                                    plan.articles()));
        }
        return new PlantedStories(background, plan, settings, seed).news();
    }

    private PlantedNews news() {
        layBackground();
        for (int i = 0; i < plan.stories(); i++) {
            plantSingle("story" + i);
        }
        for (int i = 0; i < plan.splits(); i++) {
            plantSplit("split" + i);
        }
        for (int i = 0; i < plan.merges(); i++) {
            plantMerge("merge" + i);
        }
        List<WindowCorpus> corpora = new ArrayList<>();
        for (int window = 0; window < windows.size(); window++) {
            List<Article> articles = windows.get(window);
            articles.sort(Comparator.comparing(article -> article.id()));
            List<EarlierArticle> earlier = new ArrayList<>();
            for (int back = 1; back <= Math.min(history, window); back++) {
                earlier.addAll(EarlierWindows.sample(windows.get(window - back)));
            }
            corpora.add(
                    new WindowCorpus(
                            WindowCorpus.ALL_NEWS,
                            start(window),
                            start(window + 1),
                            articles,
                            earlier));
        }
        return new PlantedNews(corpora, plan.warmUp(), stories, storyOfArticle);
    }

    private Instant start(int window) {
        Instant start = size.start(NewsCalendar.startOf(MONDAY));
        for (int i = 0; i < window; i++) {
            start = size.end(start);
        }
        return start;
    }

    private void layBackground() {
        List<List<String>> shuffled = new ArrayList<>(background);
        Collections.shuffle(shuffled, random);
        double[] volume = new double[plan.windows()];
        double sum = 0;
        for (int window = 0; window < volume.length; window++) {
            DayOfWeek day = NewsCalendar.dayOf(start(window)).getDayOfWeek();
            boolean weekend =
                    size == WindowSize.DAY && day.getValue() >= DayOfWeek.SATURDAY.getValue();
            volume[window] = (weekend ? WEEKEND : 1) * (0.85 + 0.3 * random.nextDouble());
            sum += volume[window];
        }
        int next = 0;
        double reached = 0;
        for (int window = 0; window < volume.length; window++) {
            reached += volume[window];
            int until = (int) Math.round(plan.articles() * reached / sum);
            List<Article> articles = new ArrayList<>();
            for (; next < until; next++) {
                articles.add(
                        article(window, "background/%06d".formatted(next), shuffled.get(next)));
            }
            windows.add(articles);
        }
    }

    private Article article(int window, String id, List<String> tokens) {
        return new Article(
                        id,
                        "",
                        "",
                        String.join(" ", tokens),
                        "",
                        "",
                        start(window).plusSeconds(1 + random.nextInt(80_000)))
                .withTokens(tokens, "");
    }

    private void plantSingle(String name) {
        int length = between(6, 18);
        List<Integer> volumes = volumes(length, between(4, 8), between(10, 24), between(3, 5));
        if (random.nextDouble() < SILENT) {
            int silent = between(1, 2);
            int at = between(2, length - 2 - silent);
            for (int i = 0; i < silent; i++) {
                volumes.set(at + i, 0);
            }
        }
        int start = between(plan.warmUp(), plan.windows() - length);
        plant(new PlantedStory(name, List.of(), start, volumes), fresh());
    }

    private void plantSplit(String name) {
        int before = between(4, 8);
        int after = between(5, 9);
        int start = between(plan.warmUp(), plan.windows() - before - after);
        List<String> whole = fresh();
        plant(
                new PlantedStory(
                        name,
                        List.of(),
                        start,
                        volumes(before, between(4, 8), between(10, 20), between(8, 14))),
                whole);
        for (int part = 0; part < 2; part++) {
            List<String> own = new ArrayList<>(List.of(whole.get(0)));
            for (int word = 1 + part; word < whole.size(); word += 2) {
                own.add(whole.get(word));
            }
            own.addAll(1, words.draw(NEW_RARE, NEW_COMMON_OF_PART));
            plant(
                    new PlantedStory(
                            name + (part == 0 ? "a" : "b"),
                            List.of(name),
                            start + before,
                            volumes(after, between(5, 9), between(8, 16), between(3, 5))),
                    own);
        }
    }

    private void plantMerge(String name) {
        int before = between(5, 9);
        int after = between(4, 8);
        int merged = between(plan.warmUp() + before, plan.windows() - after);
        List<String> both = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            int length = between(4, before);
            List<String> own = fresh();
            both.addAll(own.subList(0, KEPT_BY_MERGED));
            plant(
                    new PlantedStory(
                            name + (part == 0 ? "a" : "b"),
                            List.of(),
                            merged - length,
                            volumes(length, between(4, 8), between(8, 16), between(5, 9))),
                    own);
        }
        Collections.shuffle(both, random);
        both.addAll(2, words.draw(NEW_RARE, NEW_COMMON_OF_MERGED));
        plant(
                new PlantedStory(
                        name,
                        List.of(name + "a", name + "b"),
                        merged,
                        volumes(after, between(10, 16), between(12, 24), between(3, 5))),
                both);
    }

    private List<String> fresh() {
        return words.draw(RARE_WORDS, COMMON_WORDS);
    }

    /** Rising from the first to the peak and falling to the last, with noise on the way. */
    private List<Integer> volumes(int length, int first, int peak, int last) {
        int top = between(1, Math.max(1, length - 2));
        List<Integer> volumes = new ArrayList<>();
        for (int window = 0; window < length; window++) {
            double expected =
                    window <= top
                            ? first + (double) (peak - first) * window / top
                            : peak + (double) (last - peak) * (window - top) / (length - 1 - top);
            double noise = window == 0 ? 1 : Math.exp(0.2 * random.nextGaussian());
            volumes.add(Math.max(LEAST_ARTICLES, (int) Math.round(expected * noise)));
        }
        return volumes;
    }

    private void plant(PlantedStory story, List<String> words) {
        stories.add(story);
        List<String> own = new ArrayList<>(words);
        for (int window = story.start(); window <= story.end(); window++) {
            if (window > story.start() && random.nextDouble() < DRIFT) {
                int faded = own.size() / 2 + random.nextInt(own.size() - own.size() / 2);
                own.remove(faded);
                own.add(this.words.draw(0, 1).get(0));
            }
            for (int i = 0; i < story.articlesIn(window); i++) {
                String id = "%s/%02d/%03d".formatted(story.name(), window, i);
                storyOfArticle.put(id, story.name());
                windows.get(window).add(article(window, id, tokens(own)));
            }
        }
    }

    private List<String> tokens(List<String> own) {
        List<String> donor = background.get(random.nextInt(background.size()));
        int length = Math.max(LEAST_TOKENS, Math.min(MOST_TOKENS, donor.size()));
        int fromStory = 0;
        for (int i = 0; i < length; i++) {
            fromStory += random.nextDouble() < OWN_TOKEN ? 1 : 0;
        }
        fromStory = Math.min(own.size(), Math.max(LEAST_OWN, fromStory));
        List<String> tokens = new ArrayList<>(weighted(own, fromStory));
        List<String> other = new ArrayList<>(donor);
        Collections.shuffle(other, random);
        tokens.addAll(other.subList(0, Math.min(other.size(), length - fromStory)));
        Collections.shuffle(tokens, random);
        return tokens;
    }

    /** So many different ones, the first ones more often. */
    private List<String> weighted(List<String> own, int count) {
        Map<String, Double> keys = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            // Efraimidis and Spirakis 2006: the largest keys are a weighted draw.
            double weight = Math.pow(i + 1.0, -STEEPNESS);
            keys.put(own.get(i), Math.log(1 - random.nextDouble()) / weight);
        }
        return own.stream()
                .distinct()
                .sorted(Comparator.comparing((String word) -> -keys.get(word)))
                .limit(count)
                .toList();
    }

    /** Both included. */
    private int between(int least, int most) {
        return least + random.nextInt(Math.max(1, most - least + 1));
    }
}
