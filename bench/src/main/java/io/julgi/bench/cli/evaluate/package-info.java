/** The commands of {@code ./julgi evaluate}: each measures how good a part of the product is. */
package io.julgi.bench.cli.evaluate;
