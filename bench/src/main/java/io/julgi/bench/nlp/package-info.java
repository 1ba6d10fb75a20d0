/**
 * How good tokens are beside a gold standard, and how fast they are made beside bare Nori. Start
 * reading at {@link io.julgi.bench.nlp.NounEvaluation}.
 */
package io.julgi.bench.nlp;
