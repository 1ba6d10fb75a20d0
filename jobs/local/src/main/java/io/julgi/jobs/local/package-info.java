/**
 * What one machine needs to run everything by itself: a data folder that belongs to one process, a
 * Kafka broker and a MongoDB server inside this JVM, reachable on free loopback ports. Left out of
 * the cluster jar. Start reading at {@link io.julgi.jobs.local.LocalStack}, which runs both jobs on
 * them.
 */
package io.julgi.jobs.local;
