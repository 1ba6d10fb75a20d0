package io.julgi.jobs.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Runs until the process is told to stop (Ctrl-C, SIGTERM), then closes what runs. The JVM ends
 * when that is done.
 */
final class RunUntilStopped {
    private RunUntilStopped() {}

    /** Work that may take a while and may be cut short by the stop. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * Does the work, then waits for the stop.
     *
     * @param running closed at the stop, or when the work fails
     */
    static void with(AutoCloseable running, Work work) throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop =
                new Thread(
                        () -> {
                            try {
                                running.close();
                            } catch (Exception e) {
                                System.err.println("julgi: while stopping: " + e.getMessage());
                            } finally {
                                stopped.countDown();
                            }
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            work.run();
        } catch (Exception e) {
            if (isStopping(stop)) { // what the work complains of is that its servers went away
                stopped.await();
                return;
            }
            running.close();
            throw e;
        }
        stopped.await();
    }

    private static boolean isStopping(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
            return false;
        } catch (IllegalStateException shutdownInProgress) {
            return true;
        }
    }
}
