/**
 * Versions of the dictionary in MongoDB and the words that were decided on. {@link
 * io.julgi.sink.dictionary.ActiveTextPipeline} is how news is read with the version in force.
 */
package io.julgi.sink.dictionary;
