package io.julgi.jobs.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How much of the heap some work holds at most: collected again and again while it runs. */
final class PeakHeap {
    /** Collecting without a pause would make the work take several times as long. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private PeakHeap() {}

    /** In bytes, less what was held before. */
    static long of(Runnable work) {
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

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
