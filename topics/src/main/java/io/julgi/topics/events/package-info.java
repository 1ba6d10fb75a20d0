/**
 * Events of a query: the articles that match it come in; what happened, when, in which words and in
 * which articles goes out. Start reading at {@link io.julgi.topics.events.EventFinder}.
 */
package io.julgi.topics.events;
