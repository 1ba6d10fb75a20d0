package io.julgi.jobs.settings;

import java.io.Serializable;

/**
 * Where the view and the API are served.
 *
 * @param host the address to listen on; {@code 0.0.0.0} for all
 * @param port 0 takes a free one
 */
public record ServeSettings(String host, int port) implements Serializable {}
