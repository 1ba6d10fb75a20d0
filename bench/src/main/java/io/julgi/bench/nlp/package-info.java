/**
 * Quality of tokens beside a gold standard, and speed of the tokeniser beside bare Nori. Start
 * reading at {@link io.julgi.bench.nlp.NounEvaluation}.
 */
package io.julgi.bench.nlp;
