/**
 * What is stored in MongoDB: written and read. Start reading at {@link io.julgi.sink.Store}; each
 * store has its collections, its queries and the indexes that serve them. Every {@code _id} is made
 * from content, so that writing the same thing twice changes nothing.
 *
 * <p>A stored form follows from the record: a new component of an article or an entry is a new
 * field, and where older documents lack it the record's constructor gives the default. Exceptions
 * are listed in {@code StoredForms}; a new number or flag is one, which says what it is in older
 * documents.
 *
 * <p>A timeline is kept in more than one place, because no query may bring a document near
 * MongoDB's 16 MB. {@code timelines} has one document per build and query with everything a reader
 * sees. The ids of <em>all</em> articles of an entry are only asked for by the page, so they stand
 * in {@code entryArticles}, a thousand to a document: an entry may have any number of articles, and
 * showing a timeline does not load them. What does not fit into one document of about 1 MB (years
 * of a broad query) goes on in {@code timelineParts}.
 *
 * <p>{@code backgrounds} has, for each build, what all news was like that its timelines were made
 * of: a search word that is not tracked gets its timeline with the same background.
 *
 * <p>Everything here works on MongoDB from version 5 and on the embedded server of the local run,
 * which has no transactions, no partial indexes and no pipeline updates; none are used.
 */
package io.julgi.sink;
