/**
 * What both jobs share of Flink: {@link io.julgi.jobs.flink.Stage} names every step and fixes its
 * uid, {@link io.julgi.jobs.flink.MongoSink} writes to MongoDB, {@code FlinkSettings} sets
 * checkpoints and restarts.
 */
package io.julgi.jobs.flink;
