package io.julgi.web;

import io.julgi.topics.LdaSettings;
import io.julgi.topics.TimelineBuilder;
import io.julgi.topics.TimelineSettings;

/** How the tests make timelines. */
final class SampleTopics {

    private SampleTopics() {}

    static TimelineBuilder timelineBuilder() {
        LdaSettings lda = new LdaSettings(100, 0.1, 0.01, 42);
        return new TimelineBuilder(null, new TimelineSettings(0.3, 3, 6, 0.6, 50, lda));
    }
}
