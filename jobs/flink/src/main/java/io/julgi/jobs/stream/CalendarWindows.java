package io.julgi.jobs.stream;

import io.julgi.topics.threads.WindowSize;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.windowing.assigners.WindowAssigner;
import org.apache.flink.streaming.api.windowing.triggers.EventTimeTrigger;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * Windows of Seoul's calendar: Flink's own tumbling windows have one length, months have several.
 */
final class CalendarWindows extends WindowAssigner<Object, TimeWindow> {
    private final WindowSize size;

    CalendarWindows(WindowSize size) {
        this.size = size;
    }

    @Override
    public Collection<TimeWindow> assignWindows(
            Object element, long timestamp, WindowAssignerContext context) {
        Instant moment = Instant.ofEpochMilli(timestamp);
        return List.of(
                new TimeWindow(size.start(moment).toEpochMilli(), size.end(moment).toEpochMilli()));
    }

    @Override
    public Trigger<Object, TimeWindow> getDefaultTrigger() {
        return EventTimeTrigger.create();
    }

    @Override
    public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
        return new TimeWindow.Serializer();
    }

    @Override
    public boolean isEventTime() {
        return true;
    }
}
