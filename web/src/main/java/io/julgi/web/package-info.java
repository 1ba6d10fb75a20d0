/**
 * The HTTP API and the view. In come requests; out go the timelines of the published build, or, for
 * a search word that is not tracked, one that is made at once from the stored articles. Start
 * reading at {@link io.julgi.web.WebServer} for what there is, and at {@code TimelineRoutes} for
 * the way of one request. The view is a page of plain files under {@code page/} that uses nothing
 * but this API.
 */
package io.julgi.web;
