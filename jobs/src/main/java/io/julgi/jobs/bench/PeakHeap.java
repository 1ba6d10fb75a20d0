package io.julgi.jobs.bench;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How much of the heap some work holds at most: collected again and again while it runs. */
final class PeakHeap {
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
