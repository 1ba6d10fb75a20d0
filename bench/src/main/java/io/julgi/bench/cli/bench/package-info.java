/** The commands of {@code ./julgi bench}: each measures how fast a part of the product is. */
package io.julgi.bench.cli.bench;
