/**
 * Quality of topics and timelines: coherence, diversity, perplexity, agreement with desks,
 * stability.
 *
 * <p>In comes a corpus and a {@link io.julgi.topics.lda.TopicModeler}; out comes an {@link
 * io.julgi.bench.topics.EvaluationReport} over several seeds. Start reading at {@link
 * io.julgi.bench.topics.TopicEvaluation}.
 */
package io.julgi.bench.topics;
