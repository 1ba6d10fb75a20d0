package io.julgi.nlp.nouns;

/** The text of an article from which its tokens are made. */
public enum InputField {
    /** The headline alone: six or seven nouns that say what the news is. */
    TITLE,

    /** The headline, then the summary of the body. */
    TITLE_AND_SUMMARY,

    /** The headline, then the body. */
    TITLE_AND_BODY
}
