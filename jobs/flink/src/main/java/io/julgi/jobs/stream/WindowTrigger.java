package io.julgi.jobs.stream;

import java.time.Duration;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.triggers.TriggerResult;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * Fires a window while it is open, a while after an article came to it; at its end; and again a
 * while after articles came late. Every firing trains a model, so the articles of a while share
 * one: Flink's own event-time trigger fires for each late article at once.
 */
final class WindowTrigger extends Trigger<Object, TimeWindow> {
    /** When it fires next in processing time; empty when nothing has come since it fired last. */
    private static final ValueStateDescriptor<Long> DUE =
            new ValueStateDescriptor<>("due", Types.LONG);

    private final long provisionalMillis;
    private final long correctionMillis;

    /**
     * @param provisionalDelay for an open window; zero: it does not fire before its end
     * @param correctionDelay for one that has ended
     */
    WindowTrigger(Duration provisionalDelay, Duration correctionDelay) {
        provisionalMillis = provisionalDelay.toMillis();
        correctionMillis = correctionDelay.toMillis();
    }

    @Override
    public TriggerResult onElement(
            Object element, long timestamp, TimeWindow window, TriggerContext context)
            throws Exception {
        if (window.maxTimestamp() > context.getCurrentWatermark()) {
            context.registerEventTimeTimer(window.maxTimestamp());
            if (provisionalMillis > 0) {
                fireAfter(provisionalMillis, context);
            }
        } else {
            fireAfter(correctionMillis, context);
        }
        return TriggerResult.CONTINUE;
    }

    private static void fireAfter(long millis, TriggerContext context) throws Exception {
        ValueState<Long> due = context.getPartitionedState(DUE);
        if (due.value() == null) {
            long time = context.getCurrentProcessingTime() + millis;
            due.update(time);
            context.registerProcessingTimeTimer(time);
        }
    }

    @Override
    public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context)
            throws Exception {
        if (time == window.maxTimestamp()) {
            forgetDue(context); // what was due is part of this
            return TriggerResult.FIRE;
        }
        // The allowed lateness is over and the window goes away: what came late must not be lost.
        return fireWhatIsDue(context);
    }

    @Override
    public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context)
            throws Exception {
        return fireWhatIsDue(context);
    }

    private static TriggerResult fireWhatIsDue(TriggerContext context) throws Exception {
        return forgetDue(context) ? TriggerResult.FIRE : TriggerResult.CONTINUE;
    }

    /** Whether anything was due. */
    private static boolean forgetDue(TriggerContext context) throws Exception {
        ValueState<Long> due = context.getPartitionedState(DUE);
        if (due.value() == null) {
            return false;
        }
        context.deleteProcessingTimeTimer(due.value());
        due.clear();
        return true;
    }

    @Override
    public void clear(TimeWindow window, TriggerContext context) throws Exception {
        context.deleteEventTimeTimer(window.maxTimestamp());
        forgetDue(context);
    }
}
