/** The entry point of the cluster jar. */
package io.julgi.jobs;
