/**
 * Speed and quality of topic models beside others: MALLET beside SparseLDA, and both beside what
 * the field uses. In comes a corpus; out comes a report. Start reading at {@link
 * io.julgi.bench.lda.LdaBench} and {@link io.julgi.bench.lda.PeerBench}.
 */
package io.julgi.bench.lda;
