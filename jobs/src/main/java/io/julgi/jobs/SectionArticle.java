package io.julgi.jobs;

import io.julgi.nlp.TokenizedArticle;

/**
 * An article on its way into the windows of one section.
 *
 * @param section the desk, or {@link io.julgi.topics.WindowCorpus#ALL_NEWS}
 * @param article without its body
 */
public record SectionArticle(String section, TokenizedArticle article) {}
