/**
 * The way from a developer's or operator's machine to a Flink cluster: the jar that is sent, the
 * REST calls that send and follow it, and the submission of the stream and of a rebuild. What comes
 * in is the address of a cluster and the program arguments, what goes out is a running stream or a
 * finished rebuild. Start reading at {@link io.julgi.jobs.cluster.Submit}. None of this is inside
 * the jar that is sent.
 */
package io.julgi.jobs.cluster;
