/**
 * The commands that keep the dictionary: suggest, accept and reject words, list and compare its
 * versions, take one back.
 */
package io.julgi.jobs.cli.dictionary;
