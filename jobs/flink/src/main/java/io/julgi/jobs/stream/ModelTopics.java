package io.julgi.jobs.stream;

import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.threads.WindowModeler;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/**
 * Finds the topics of a window on a thread of its own, one a task: a model uses one core. Windows
 * too small for topics are counted as the metric {@code smallWindows}.
 */
final class ModelTopics extends RichAsyncFunction<WindowCorpus, TopicWindow> {
    private final WindowModeler modeler;
    private transient ExecutorService worker;
    private transient Counter smallWindows;

    ModelTopics(WindowModeler modeler) {
        this.modeler = modeler;
    }

    @Override
    public void open(OpenContext context) {
        smallWindows = getRuntimeContext().getMetricGroup().counter("smallWindows");
        worker =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread thread = new Thread(task, "model-topics");
                            thread.setDaemon(true); // a model that trains must not hold up the end
                            return thread;
                        });
    }

    @Override
    public void asyncInvoke(WindowCorpus corpus, ResultFuture<TopicWindow> result) {
        worker.execute(
                () -> {
                    try {
                        result.complete(model(corpus));
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(
                                new IllegalStateException("No topics for " + name(corpus), e));
                    }
                });
    }

    /** None for an open window that has no topics yet: what is known of the last one stays. */
    private List<TopicWindow> model(WindowCorpus corpus) {
        TopicWindow window = modeler.model(corpus);
        if (window.topics().isEmpty()) {
            if (window.open()) {
                return List.of();
            }
            smallWindows.inc();
        }
        return List.of(window);
    }

    @Override
    public void timeout(WindowCorpus corpus, ResultFuture<TopicWindow> result) {
        result.completeExceptionally(
                new TimeoutException(
                        name(corpus)
                                + " got no topics in time; raise stream.modelTimeout or lower"
                                + " lda.iterations"));
    }

    private static String name(WindowCorpus corpus) {
        return "window %s–%s of section %s with %d articles"
                .formatted(corpus.from(), corpus.to(), corpus.section(), corpus.articles().size());
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.shutdownNow();
        }
    }
}
