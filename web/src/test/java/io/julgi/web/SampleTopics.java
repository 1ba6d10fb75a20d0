package io.julgi.web;

import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.MalletTopicModeler;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.TimelineBuilder;
import io.julgi.topics.timeline.TimelineSettings;

/** How the tests make timelines. */
final class SampleTopics {

    private SampleTopics() {}

    static TimelineBuilder timelineBuilder() {
        return timelineBuilder(new MalletTopicModeler());
    }

    static TimelineBuilder timelineBuilder(TopicModeler modeler) {
        LdaSettings lda = new LdaSettings(50, 0.1, 0.01, 42);
        return new TimelineBuilder(modeler, new TimelineSettings(0.3, 6, 0.6, 50, lda));
    }
}
