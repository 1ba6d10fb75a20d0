package io.julgi.jobs.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for Ctrl-C and SIGTERM in commands that run until they are stopped. The JVM waits some
 * seconds for the command to close what it opened; nothing is lost when it does not.
 */
public final class StopSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private final AtomicReference<Thread> worker = new AtomicReference<>();

    private StopSignal() {}

    /** Listens from now on; close it after everything else. */
    public static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Something that may take a while. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private void stop() {
        asked.countDown();
        Thread working = worker.get();
        if (working != null) {
            working.interrupt();
        }
        try {
            if (!closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("julgi: gave up waiting for a clean shutdown");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Does some work, which is interrupted when we are asked to stop; what it complains of then is
     * the stop itself.
     *
     * @return whether it was done; false when we were asked to stop meanwhile
     */
    public boolean during(Work work) throws Exception {
        worker.set(Thread.currentThread());
        try {
            work.run();
            return !isAsked();
        } catch (Exception e) {
            if (isAsked()) {
                LOG.info("Stopped in the middle of work", e);
                return false;
            }
            throw e;
        } finally {
            worker.set(null);
            if (isAsked()) {
                Thread.interrupted(); // what is closed next must not be disturbed
            }
        }
    }

    /** Returns when we are asked to stop. */
    public void await() throws InterruptedException {
        asked.await();
    }

    /** Waits so long at most; true when we are asked to stop. */
    public boolean within(Duration time) throws InterruptedException {
        return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether we are asked to stop. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Lets the JVM end. */
    @Override
    public void close() {
        closed.countDown();
        if (!isAsked()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
