/**
 * Topic models. In comes a corpus of token numbers; out come two matrices of probabilities. A model
 * is a {@link io.julgi.topics.lda.TopicModeler}; {@link io.julgi.topics.lda.Engine} names them.
 */
package io.julgi.topics.lda;
