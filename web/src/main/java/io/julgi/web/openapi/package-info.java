/**
 * The description of the HTTP API, generated from the code. In come the operations that the routes
 * list beside their handlers, and the mapper that writes the answers; out goes an OpenAPI document.
 * Start reading at {@link io.julgi.web.openapi.OpenApi}.
 */
package io.julgi.web.openapi;
