package io.julgi.jobs.stream;

import io.julgi.ingest.Article;

/**
 * An article on its way into the windows of one section.
 *
 * @param section the desk, or {@link io.julgi.topics.threads.WindowCorpus#ALL_NEWS}
 * @param article without its body
 */
public record SectionArticle(String section, Article article) {}
