/**
 * How good topics are: coherence, diversity, perplexity, agreement with desks, stability.
 *
 * <p>In comes a corpus and a {@link io.julgi.topics.TopicModeler}; out comes an {@link
 * io.julgi.topics.evaluation.EvaluationReport} over several seeds. Start reading at {@link
 * io.julgi.topics.evaluation.TopicEvaluation}.
 */
package io.julgi.topics.evaluation;
