/**
 * What all stores are built on: records as documents, collections, bulk writes, retries, faults.
 * {@link io.julgi.sink.mongo.StoredForm} says how a record is stored.
 */
package io.julgi.sink.mongo;
