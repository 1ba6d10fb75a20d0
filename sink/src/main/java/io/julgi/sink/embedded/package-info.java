/**
 * A MongoDB server inside this process, for one machine and for tests: mongo-java-server on one H2
 * file, made durable and compact. Start reading at {@link io.julgi.sink.embedded.EmbeddedMongo}.
 *
 * <p>Who uses it brings mongo-java-server along, which is optional here: a process that works on a
 * real MongoDB, a cluster's among them, has none of it.
 */
package io.julgi.sink.embedded;
