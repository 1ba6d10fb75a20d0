package io.julgi.bench.planted;

import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.threads.LinkResult;
import io.julgi.topics.threads.LinkState;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The output of the stream at one window: its topics with their threads, and the states of all
 * threads.
 *
 * @param topics largest first
 * @param states of all threads that the linker knew
 * @param emerging the threads that were flagged
 * @param threads those threads as they stood, by id
 */
record LinkedWindow(
        List<LinkedStories> topics,
        Map<String, ThreadState> states,
        Set<String> emerging,
        Map<String, TopicThread> threads) {

    /**
     * A topic's thread, and how many of its articles are of which story.
     *
     * @param thread empty when it has none
     * @param articles how many it has in all
     */
    record LinkedStories(String thread, int articles, Map<String, Integer> stories) {
        /** The story that at least half of the articles are of. */
        Optional<String> story() {
            return stories.entrySet().stream()
                    .filter(story -> 2 * story.getValue() >= articles)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst();
        }

        /** Whether it is the topic of this story, of which the window has so many articles. */
        boolean isOf(String name, int inWindow) {
            int own = stories.getOrDefault(name, 0);
            return own > 0 && 2 * own >= articles && 2 * own >= inWindow;
        }
    }

    static LinkedWindow of(
            WindowCorpus corpus,
            TopicWindow window,
            LinkResult result,
            Map<String, String> storyOfArticle) {
        Map<Integer, String> threadOfTopic = new HashMap<>();
        for (LinkState.Linked linked : result.state().windows()) {
            if (linked.from().equals(corpus.from())) {
                linked.topics().forEach(topic -> threadOfTopic.put(topic.number(), topic.thread()));
            }
        }
        List<LinkedStories> topics = new ArrayList<>();
        for (Topic topic : window.topics()) {
            Map<String, Integer> stories = new HashMap<>();
            for (ArticleShare article : topic.typical()) {
                String story = storyOfArticle.get(article.article());
                if (story != null) {
                    stories.merge(story, 1, Integer::sum);
                }
            }
            topics.add(
                    new LinkedStories(
                            threadOfTopic.get(topic.number()), topic.articles(), stories));
        }
        Map<String, ThreadState> states = new HashMap<>();
        Set<String> emerging = new HashSet<>();
        Map<String, TopicThread> threads = new HashMap<>();
        List<TopicThread> known = new ArrayList<>(result.changed());
        known.addAll(result.state().threads());
        for (TopicThread thread : known) {
            states.put(thread.id(), thread.state());
            threads.put(thread.id(), thread);
            if (thread.emerging()) {
                emerging.add(thread.id());
            }
        }
        return new LinkedWindow(topics, states, emerging, threads);
    }
}
