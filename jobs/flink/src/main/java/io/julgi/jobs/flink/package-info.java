/**
 * What both jobs share of Flink: {@link io.julgi.jobs.flink.Stage} names every step and fixes its
 * uid, {@link io.julgi.jobs.flink.MongoSink} writes to MongoDB, {@link
 * io.julgi.jobs.flink.FlinkSettings} sets checkpoints and restarts, {@link
 * io.julgi.jobs.flink.RecordType} serialises records with days in them.
 */
package io.julgi.jobs.flink;
