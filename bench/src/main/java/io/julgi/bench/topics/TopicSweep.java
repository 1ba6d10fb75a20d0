package io.julgi.bench.topics;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.TimelineBuilder;
import io.julgi.topics.timeline.TimelineSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Evaluates topics for each of many numbers of topics, and tells which numbers the product chooses
 * for its three levels.
 */
public final class TopicSweep {
    private final TopicModeler modeler;
    private final TimelineSettings settings;

    /** A sweep over models that are found and chosen in this way. */
    public TopicSweep(TopicModeler modeler, TimelineSettings settings) {
        this.modeler = modeler;
        this.settings = settings;
    }

    /**
     * The measures of one number of topics.
     *
     * @param report over several seeds
     */
    public record Point(int topics, EvaluationReport report) {}

    /**
     * The number of themes that the timeline of these articles has: the choice of {@link
     * TimelineBuilder} itself.
     *
     * @param query with at least one token, for which the articles were found
     */
    public int chosen(Query query, List<Article> articles) {
        return new TimelineBuilder(modeler, settings).build(query, articles).model().topics();
    }

    /**
     * Measures each number of topics.
     *
     * @param labels as for {@link TopicEvaluation}
     * @param topics at least 1 each
     * @param seeds for each number, at least 1
     * @param progress is told each number before it is measured
     */
    public List<Point> measure(
            List<Article> articles,
            List<String> labels,
            List<Integer> topics,
            int seeds,
            Consumer<Integer> progress) {
        TopicEvaluation evaluation = new TopicEvaluation(modeler);
        List<Point> points = new ArrayList<>();
        for (int count : topics) {
            progress.accept(count);
            points.add(
                    new Point(
                            count,
                            evaluation.evaluate(articles, labels, count, settings.lda(), seeds)));
        }
        return points;
    }
}
