package io.julgi.sink;

import java.io.Serializable;

/**
 * Where the results are stored.
 *
 * @param uri a MongoDB connection string; may hold a password, so it is never printed
 * @param database the database's name
 */
public record StoreSettings(String uri, String database) implements Serializable {
    /** Without the connection string. */
    @Override
    public String toString() {
        return "StoreSettings[database=" + database + "]";
    }
}
