package io.julgi.topics.threads;

import io.julgi.topics.lda.TopicWord;
import java.time.Instant;
import java.util.List;

/**
 * The state of linking of a section: its last windows, which may still be corrected, and the
 * threads that reach into them. Threads that ended before are forgotten, so its size depends on
 * {@link WindowSettings}, not on how long the stream has run; only a thread that never ends grows,
 * by a point a window.
 *
 * @param section the desk, or {@link WindowCorpus#ALL_NEWS}
 * @param windows oldest first
 * @param threads in the order of their ids, with all their points
 */
public record LinkState(String section, List<Linked> windows, List<TopicThread> threads) {
    public LinkState {
        windows = windows == null ? List.of() : List.copyOf(windows);
        threads = threads == null ? List.of() : List.copyOf(threads);
    }

    /** The state of a section that has had no window yet. */
    public static LinkState empty(String section) {
        return new LinkState(section, List.of(), List.of());
    }

    /**
     * A window whose topics have been assigned to threads.
     *
     * @param topics in the order of their numbers
     */
    public record Linked(Instant from, Instant to, List<LinkedTopic> topics) {
        public Linked {
            topics = topics == null ? List.of() : List.copyOf(topics);
        }
    }

    /**
     * A topic of a window and the thread it was given to: what is needed to find similar topics.
     *
     * @param thread the thread's id; empty when the topic belongs to none
     * @param novelty see {@link Topic}
     * @param typical ids of the articles that are most about it
     */
    public record LinkedTopic(
            int number,
            String thread,
            int articles,
            double share,
            double novelty,
            List<String> keywords,
            List<TopicWord> words,
            List<String> typical) {
        public LinkedTopic {
            typical = typical == null ? List.of() : List.copyOf(typical);
            keywords = keywords == null ? List.of() : List.copyOf(keywords);
            words = words == null ? List.of() : List.copyOf(words);
        }

        /** Whether it belongs to a thread. */
        boolean isLinked() {
            return !thread.isEmpty();
        }

        /** The same as a topic of this thread. */
        LinkedTopic in(String other) {
            return new LinkedTopic(
                    number, other, articles, share, novelty, keywords, words, typical);
        }
    }
}
