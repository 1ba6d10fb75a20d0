package io.julgi.topics.threads;

import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.DominantTopics;
import io.julgi.topics.lda.TopicModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the topics of a model those of stories: what is one story becomes one topic, and articles
 * that a topic's words tell join it.
 *
 * <p>A topic begins with the articles that the model gives at least {@link
 * WindowSettings#minShare()} of, or twice as much as of any other topic. Its <em>telling words</em>
 * are those that a fifth of its articles have, and at least three times as often as the rest of the
 * window. An article is <em>like</em> a topic when it has at least two of its telling words and
 * these make it as likely as not that it is the topic's: the odds of naive Bayes (Maron 1961) over
 * the words that it has, with the topic's size as prior. (Words that it lacks, or has besides, say
 * nothing: headlines of one story name different parts of it.)
 *
 * <ol>
 *   <li>Articles without a telling word leave their topic; a topic with fewer than {@link
 *       WindowSettings#minTopicArticles()} is dropped.
 *   <li>Two topics are one story when at least half of the articles of one are like the other. The
 *       pair with the most is joined first, then all is asked anew.
 *   <li>An article that the model gave to no topic goes to the one that it is most like, if any.
 * </ol>
 */
final class StoryTopics {
    private static final double TELLING_SHARE = 0.2;
    private static final double TELLING_RATIO = Math.log(3);
    private static final int LEAST_TELLING = 2;
    private static final double ONE_STORY = 0.5;

    /**
     * An article is in its largest topic also where the next has no more than half of its share.
     */
    private static final double CLEARLY = 2;

    private final List<int[]> documents;
    private final int[] articlesWith;
    private final int minArticles;
    private final List<Story> stories = new ArrayList<>();

    /**
     * Of this model.
     *
     * @param corpus the window's own articles
     */
    StoryTopics(Corpus corpus, TopicModel model, WindowSettings settings) {
        minArticles = settings.minTopicArticles();
        documents =
                corpus.documents().stream()
                        .map(tokens -> Arrays.stream(tokens).distinct().toArray())
                        .toList();
        articlesWith = new int[corpus.vocabulary().size()];
        documents.forEach(words -> Arrays.stream(words).forEach(word -> articlesWith[word]++));
        DominantTopics dominant = new DominantTopics(corpus, model, settings.minShare(), CLEARLY);
        for (int topic : dominant.bySize()) {
            stories.add(new Story(List.of(topic), dominant.articlesOf(topic)));
        }
    }

    /** The topics, largest first. */
    List<Story> stories() {
        stories.replaceAll(Story::tellingOnly);
        stories.removeIf(story -> story.members().size() < minArticles);
        join();
        assign();
        stories.sort(
                Comparator.comparingInt((Story story) -> -story.members().size())
                        .thenComparing(story -> story.parts().get(0)));
        return stories;
    }

    private void join() {
        while (true) {
            double most = 0;
            Story one = null;
            Story other = null;
            for (Story part : stories) {
                for (Story whole : stories) {
                    if (part != whole) {
                        double like = part.shareLike(whole);
                        if (like > most) {
                            most = like;
                            one = part;
                            other = whole;
                        }
                    }
                }
            }
            if (most < ONE_STORY) {
                return;
            }
            stories.set(stories.indexOf(other), other.with(one));
            stories.remove(one);
        }
    }

    private void assign() {
        boolean[] taken = new boolean[documents.size()];
        stories.forEach(story -> story.members().forEach(member -> taken[member] = true));
        Map<Story, List<Integer>> joining = new HashMap<>();
        for (int document = 0; document < taken.length; document++) {
            if (!taken[document]) {
                Story best = null;
                double most = 0;
                for (Story story : stories) {
                    double odds = story.odds(document);
                    if (odds >= most) {
                        most = odds;
                        best = story;
                    }
                }
                if (best != null) {
                    joining.computeIfAbsent(best, story -> new ArrayList<>()).add(document);
                }
            }
        }
        stories.replaceAll(
                story -> joining.containsKey(story) ? story.with(joining.get(story)) : story);
    }

    /** A topic that is being made. */
    final class Story {
        private final List<Integer> parts;
        private final List<Integer> members;
        private final Map<Integer, Double> telling = new TreeMap<>();
        private final double prior;
        private final Map<Story, Double> likes = new HashMap<>();

        Story(List<Integer> parts, List<Integer> members) {
            this.parts = parts;
            this.members = members;
            int rest = documents.size() - members.size();
            prior = Math.log((members.size() + 0.5) / (rest + 0.5));
            Map<Integer, Integer> counts = new TreeMap<>();
            for (int member : members) {
                for (int word : documents.get(member)) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
            counts.forEach(
                    (word, own) -> {
                        // Over the whole window: a topic may be all of it, and has no rest.
                        int others = articlesWith[word] - own;
                        double ratio =
                                Math.log((own + 0.5) / (members.size() + 1))
                                        - Math.log((others + 0.5) / (documents.size() + 1));
                        if (own > 1
                                && own >= TELLING_SHARE * members.size()
                                && ratio >= TELLING_RATIO) {
                            telling.put(word, ratio);
                        }
                    });
        }

        /** The numbers of the model's topics that it is made of. */
        List<Integer> parts() {
            return parts;
        }

        /** The places of its articles in the corpus, in their order. */
        List<Integer> members() {
            return members;
        }

        /** How many of its telling words this article has. */
        int tellingWords(int document) {
            return (int)
                    Arrays.stream(documents.get(document)).filter(telling::containsKey).count();
        }

        private Story tellingOnly() {
            return new Story(
                    parts, members.stream().filter(member -> tellingWords(member) > 0).toList());
        }

        private double shareLike(Story whole) {
            return likes.computeIfAbsent(
                    whole,
                    other ->
                            members.stream().filter(member -> other.odds(member) >= 0).count()
                                    / (double) members.size());
        }

        /** The logarithm of the odds that the article is its; minus infinity if hardly any word. */
        private double odds(int document) {
            double sum = prior;
            int words = 0;
            for (int word : documents.get(document)) {
                Double ratio = telling.get(word);
                if (ratio != null) {
                    sum += ratio;
                    words++;
                }
            }
            return words < LEAST_TELLING ? Double.NEGATIVE_INFINITY : sum;
        }

        private Story with(Story part) {
            List<Integer> all = new ArrayList<>(parts);
            all.addAll(part.parts);
            return new Story(all, union(part.members));
        }

        private Story with(List<Integer> more) {
            return new Story(parts, union(more));
        }

        private List<Integer> union(List<Integer> more) {
            TreeSet<Integer> union = new TreeSet<>(members);
            union.addAll(more);
            return List.copyOf(union);
        }
    }
}
