/** Processor time and memory of this process. */
package io.julgi.bench.measure;
