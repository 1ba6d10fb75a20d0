/**
 * How documents are written and read: collections, bulk writes, retries, faults. What all stores
 * are built on.
 */
package io.julgi.sink.mongo;
