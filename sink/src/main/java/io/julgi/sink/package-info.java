/**
 * What is stored in MongoDB: written and read. Each collection has one owner of its field names,
 * and every {@code _id} is made from content, so that writing the same thing twice changes nothing.
 * Start reading at {@link io.julgi.sink.Store}.
 */
package io.julgi.sink;
