package io.julgi.jobs.stream;

import io.julgi.nlp.nouns.TokenizedArticle;

/**
 * An article on its way into the windows of one section.
 *
 * @param section the desk, or {@link io.julgi.topics.threads.WindowCorpus#ALL_NEWS}
 * @param article without its body
 */
public record SectionArticle(String section, TokenizedArticle article) {}
