package io.julgi.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What something cost, in seconds of this thread on a processor: a busy machine does little harm.
 */
public record CpuTime<T>(T result, double seconds) {
    private static final double NANOS = 1e9;

    public static <T> CpuTime<T> of(Supplier<T> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        return new CpuTime<>(result, nanos / NANOS);
    }

    /** Of all threads of this process since its start, in nanoseconds. */
    public static long ofProcess() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
