/**
 * How answers are written: records as JSON, bodies with their compressed form and tag, problems in
 * place of an answer. In come records, also those of other modules, whose looks are in {@code
 * AnswerForms}; out go bytes. Start reading at {@link io.julgi.web.answer.Json}.
 */
package io.julgi.web.answer;
