package io.julgi.sink.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BSONException;

/**
 * How often something that failed is tried again, and how long we wait before. The wait doubles
 * each time. Only for what may be done twice.
 *
 * @param attempts at least 1; the first one counts
 * @param firstPause before the second attempt
 * @param pause waits; a test counts instead
 */
public record Retries(int attempts, Duration firstPause, Pause pause) {
    /**
     * Rides out the election of a new primary or a restart, about 20 s together with what the
     * driver itself waits; a longer outage is for the caller (Flink restarts the job).
     */
    public static final Retries DEFAULT =
            new Retries(5, Duration.ofMillis(200), length -> Thread.sleep(length.toMillis()));

    private static final int DUPLICATE_KEY = 11000;

    /**
     * Errors of MongoDB's own list of retryable writes that may come for one document or as a write
     * concern error: host unreachable, host not found, write concern timeout, shutdown, not
     * primary, exceeded time, step down, socket, no primary.
     */
    private static final Set<Integer> TRANSIENT_CODES =
            Set.of(6, 7, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        void await(Duration length) throws InterruptedException;
    }

    /**
     * Does this until it works.
     *
     * @param what for the message: {@code Collection 'articles': writing 500 documents}
     * @throws StoreException when it failed for good or too often, or was interrupted
     */
    public <T> T run(String what, Supplier<T> action) {
        Duration wait = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                return action.get();
            } catch (MongoException fault) {
                if (!isTransient(fault)) {
                    throw StoreException.of(what, fault);
                }
                if (attempt == attempts) {
                    throw StoreException.of("%s (%d times)".formatted(what, attempts), fault);
                }
                await(wait, what);
                wait = wait.multipliedBy(2);
            } catch (BSONException unwritable) {
                throw StoreException.of(what, unwritable);
            }
        }
    }

    private void await(Duration wait, String what) {
        try {
            pause.await(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreException(what + " was interrupted while waiting to retry", stopped);
        }
    }

    /** Whether the same may work a moment later. */
    static boolean isTransient(MongoException fault) {
        if (fault instanceof MongoBulkWriteException bulk) {
            // Two writers that both insert the same new _id: one of them gets a duplicate key, and
            // finds the document when it tries again.
            return bulk.getWriteErrors().stream()
                            .allMatch(
                                    error ->
                                            error.getCode() == DUPLICATE_KEY
                                                    || TRANSIENT_CODES.contains(error.getCode()))
                    && (bulk.getWriteConcernError() == null
                            || TRANSIENT_CODES.contains(bulk.getWriteConcernError().getCode()));
        }
        return fault instanceof MongoSocketException
                || fault instanceof MongoTimeoutException
                || fault instanceof MongoNotPrimaryException
                || fault instanceof MongoNodeIsRecoveringException
                || fault instanceof MongoServerUnavailableException
                || fault instanceof MongoConnectionPoolClearedException
                || fault instanceof MongoCursorNotFoundException
                || fault.hasErrorLabel("RetryableWriteError")
                || TRANSIENT_CODES.contains(fault.getCode());
    }
}
