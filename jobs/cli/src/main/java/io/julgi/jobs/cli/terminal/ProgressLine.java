package io.julgi.jobs.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows the progress of some work: on a terminal a bar that grows in its place, elsewhere a plain
 * line every few seconds.
 */
public final class ProgressLine implements AutoCloseable {
    private static final int BAR = 30;
    private static final Duration ON_A_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final String what;
    private final long total;
    private final boolean terminal;
    private final long pause;
    private long next = System.nanoTime();
    private boolean drawn;

    private ProgressLine(PrintWriter err, String what, long total, boolean terminal) {
        this.err = err;
        this.what = what;
        this.total = total;
        this.terminal = terminal;
        this.pause = (terminal ? ON_A_TERMINAL : ELSEWHERE).toNanos();
        if (!terminal) {
            next += pause;
        }
    }

    /**
     * Begins a line for work of this size.
     *
     * @param total what 100 % is
     */
    public static ProgressLine start(PrintWriter err, String what, long total) {
        return new ProgressLine(err, what, total, Boolean.getBoolean("julgi.terminal"));
    }

    /** The same, on a terminal or not. */
    public static ProgressLine start(PrintWriter err, String what, long total, boolean terminal) {
        return new ProgressLine(err, what, total, terminal);
    }

    /** Shows so much done, unless something was shown just now. */
    public void report(long done) {
        report(done, "");
    }

    /**
     * The same.
     *
     * @param more what else to show; may be empty
     */
    public void report(long done, String more) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            show(done, more);
            next = now + pause;
        }
    }

    private void show(long done, String more) {
        double share = total <= 0 ? 1 : Math.min(1, (double) done / total);
        int percent = (int) (share * 100);
        if (terminal) {
            int full = (int) (share * BAR);
            err.printf(
                    Locale.ROOT,
                    "\r%s [%s%s] %3d %%  %,d %-24s",
                    what,
                    "#".repeat(full),
                    " ".repeat(BAR - full),
                    percent,
                    done,
                    more);
            err.flush();
            drawn = true;
        } else {
            err.printf(
                    Locale.ROOT,
                    "%s: %d %%, %,d%s%n",
                    what,
                    percent,
                    done,
                    more.isEmpty() ? "" : ", " + more);
        }
    }

    /** Leaves the line free for what is printed next. */
    @Override
    public void close() {
        if (drawn) {
            err.print("\r" + " ".repeat(what.length() + BAR + 55) + "\r");
            err.flush();
        }
    }
}
