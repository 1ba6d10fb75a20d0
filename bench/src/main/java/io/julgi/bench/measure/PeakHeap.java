package io.julgi.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Measures the most heap that some work holds, by collecting again and again while it runs. */
public final class PeakHeap {
    /** Collecting without a pause would make the work take several times as long. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private PeakHeap() {}

    /** Runs this work and returns its peak in bytes, less what was held before. */
    public static long of(Runnable work) {
        long before = held();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean done = new AtomicBoolean();
        Thread looking =
                new Thread(
                        () -> {
                            while (!done.get()) {
                                most.accumulateAndGet(held(), Math::max);
                                LockSupport.parkNanos(PAUSE.toNanos());
                            }
                        },
                        "bench-peak-heap");
        looking.setDaemon(true);
        looking.start();
        work.run();
        done.set(true);
        try {
            looking.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return most.get() - before;
    }

    /** What the collection itself left; by now the work has made new garbage. */
    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
