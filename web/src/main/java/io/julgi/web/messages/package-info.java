/**
 * The texts that readers see. In come a key and a language; out goes a text of that language's
 * catalogue, {@code ko.json} or {@code en.json} in this package. The view's scripts read the same
 * catalogues. Start reading at {@link io.julgi.web.messages.Messages}.
 */
package io.julgi.web.messages;
