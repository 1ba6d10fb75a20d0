package io.julgi.jobs.stream;

import io.julgi.topics.threads.LinkResult;
import io.julgi.topics.threads.LinkState;
import io.julgi.topics.threads.TopicLinker;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowSettings;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Joins the topics of a section's windows into threads and emits those that changed; the windows go
 * aside. A window that is still open changes no thread: it is told which ones its topics would
 * belong to, and nothing of that is kept.
 *
 * <p>Kept per section: its last windows and living threads; {@link TopicLinker} says when they are
 * forgotten.
 */
final class LinkTopics extends KeyedProcessFunction<String, TopicWindow, TopicThread> {
    /** The windows, in the order of their coming. */
    static final OutputTag<TopicWindow> WINDOWS =
            new OutputTag<>("windows", TypeInformation.of(TopicWindow.class));

    private final TopicLinker linker;
    private transient ValueState<LinkState> linked;

    LinkTopics(WindowSettings settings) {
        linker = new TopicLinker(settings);
    }

    @Override
    public void open(OpenContext context) {
        linked =
                getRuntimeContext().getState(new ValueStateDescriptor<>("linked", LinkState.class));
    }

    @Override
    public void processElement(TopicWindow window, Context context, Collector<TopicThread> out)
            throws Exception {
        LinkState before =
                linked.value() == null ? LinkState.empty(window.section()) : linked.value();
        LinkResult result = linker.link(before, window);
        if (window.open()) {
            context.output(WINDOWS, window.openWith(result.changed()));
            return;
        }
        context.output(WINDOWS, window);
        linked.update(result.state());
        result.changed().forEach(out::collect);
    }
}
