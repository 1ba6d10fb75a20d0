package io.julgi.jobs;

import java.time.Duration;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.triggers.TriggerResult;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * Fires a window at its end, and again a while after articles came late. Flink's own event-time
 * trigger fires for each late article at once; here every firing trains a model, so the late ones
 * of a while share one.
 */
final class WindowTrigger extends Trigger<Object, TimeWindow> {
    /** When the next correction is due in processing time; empty while none is. */
    private static final ValueStateDescriptor<Long> CORRECTION =
            new ValueStateDescriptor<>("correction", Types.LONG);

    private final long delayMillis;

    WindowTrigger(Duration correctionDelay) {
        delayMillis = correctionDelay.toMillis();
    }

    @Override
    public TriggerResult onElement(
            Object element, long timestamp, TimeWindow window, TriggerContext context)
            throws Exception {
        if (window.maxTimestamp() > context.getCurrentWatermark()) {
            context.registerEventTimeTimer(window.maxTimestamp());
            return TriggerResult.CONTINUE;
        }
        ValueState<Long> correction = context.getPartitionedState(CORRECTION);
        if (correction.value() == null) {
            long due = context.getCurrentProcessingTime() + delayMillis;
            correction.update(due);
            context.registerProcessingTimeTimer(due);
        }
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context)
            throws Exception {
        if (time == window.maxTimestamp()) {
            return TriggerResult.FIRE;
        }
        // The allowed lateness is over and the window goes away: what came late must not be lost.
        return fireCorrection(context);
    }

    @Override
    public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context)
            throws Exception {
        return fireCorrection(context);
    }

    private static TriggerResult fireCorrection(TriggerContext context) throws Exception {
        ValueState<Long> correction = context.getPartitionedState(CORRECTION);
        if (correction.value() == null) {
            return TriggerResult.CONTINUE;
        }
        correction.clear();
        return TriggerResult.FIRE;
    }

    @Override
    public void clear(TimeWindow window, TriggerContext context) throws Exception {
        context.deleteEventTimeTimer(window.maxTimestamp());
        ValueState<Long> correction = context.getPartitionedState(CORRECTION);
        if (correction.value() != null) {
            context.deleteProcessingTimeTimer(correction.value());
            correction.clear();
        }
    }
}
