package io.julgi.nlp.nouns;

import io.julgi.nlp.summary.Summarizer;

/** Which text of an article is read for its tokens. */
public enum InputField {
    /** The headline: says what the news is, in six or seven nouns. */
    TITLE,

    /** The headline, then the {@link Summarizer summary} of the text under it. */
    TITLE_AND_SUMMARY,

    /** The headline, then the text under it. */
    TITLE_AND_BODY
}
