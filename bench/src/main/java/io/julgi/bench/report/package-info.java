/**
 * What all measuring commands share: their flags, the articles that they read, and a report as
 * text, JSON or a page of one file. Start reading at {@link io.julgi.bench.report.ReportOptions}.
 */
package io.julgi.bench.report;
