/** Processor time and memory of this process; means over seeds. */
package io.julgi.bench.measure;
