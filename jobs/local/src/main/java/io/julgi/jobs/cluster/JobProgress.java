package io.julgi.jobs.cluster;

import java.time.Duration;
import org.apache.flink.api.common.JobStatus;

/**
 * How a job on a cluster is doing.
 *
 * @param job the id that Flink gave it
 * @param name the name that the job gave itself
 * @param state where it stands
 * @param tasks how many parallel tasks it has, as far as they are planned
 * @param runningTasks how many of them are at work
 * @param finishedTasks how many of them are done
 * @param duration since its start, or from start to end
 * @param inState since it came into this state, for the last time if it was in it before
 * @param failure why it failed, or empty
 */
public record JobProgress(
        String job,
        String name,
        JobStatus state,
        int tasks,
        int runningTasks,
        int finishedTasks,
        Duration duration,
        Duration inState,
        String failure) {

    /**
     * Whether every task is at work or done, so that no task waits for a slot or its deployment.
     */
    public boolean isUnderWay() {
        return state == JobStatus.FINISHED
                || (state == JobStatus.RUNNING
                        && tasks > 0
                        && runningTasks + finishedTasks == tasks);
    }

    /** One line for the operator: {@code RUNNING after 12 s, 8 tasks: 5 at work, 2 done}. */
    public String line() {
        String line =
                "%s after %d s, %d tasks: %d at work, %d done"
                        .formatted(state, duration.toSeconds(), tasks, runningTasks, finishedTasks);
        return failure.isEmpty() ? line : line + ": " + failure;
    }

    JobProgress because(String reason) {
        return new JobProgress(
                job, name, state, tasks, runningTasks, finishedTasks, duration, inState, reason);
    }
}
