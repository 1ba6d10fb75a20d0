/**
 * Timelines of a query: plain functions from its articles to dated entries and themes. Start
 * reading at {@link io.julgi.topics.timeline.TimelineBuilder}.
 */
package io.julgi.topics.timeline;
