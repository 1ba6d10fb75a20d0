package io.julgi.sink.mongo;

import java.io.Serial;

/**
 * The store did not do what it was asked. The message names the collection, what was asked of it
 * and MongoDB's own reason; it never holds the connection string.
 */
public final class StoreException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param what {@code Collection 'articles': writing 500 documents}
     */
    static StoreException of(String what, RuntimeException cause) {
        return new StoreException(what + " failed: " + cause.getMessage(), cause);
    }
}
