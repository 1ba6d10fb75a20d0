package io.julgi.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * The result of some work and its CPU time, in seconds of this thread: other load does little harm.
 */
public record CpuTime<T>(T result, double seconds) {
    private static final double NANOS = 1e9;

    /** Runs this work and measures it. */
    public static <T> CpuTime<T> of(Supplier<T> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        return new CpuTime<>(result, nanos / NANOS);
    }

    /** The CPU time of all threads of this process since its start, in nanoseconds. */
    public static long ofProcess() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
