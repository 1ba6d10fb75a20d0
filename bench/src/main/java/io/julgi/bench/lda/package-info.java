/**
 * How fast topics are found and how good they are, beside others: MALLET against SparseLDA, and
 * both against what the field uses. In comes a corpus; out comes a report. Start reading at {@link
 * io.julgi.bench.lda.LdaBench} and {@link io.julgi.bench.lda.PeerBench}.
 */
package io.julgi.bench.lda;
