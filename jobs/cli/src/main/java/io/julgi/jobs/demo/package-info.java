/**
 * Invented newspaper sites, for the demo and for measuring the crawler. In come articles; out go
 * pages in the layouts of 한겨레 and 동아일보 over HTTP on this machine, with feeds, sitemaps, lists,
 * archives and robots.txt. Start reading at {@link io.julgi.jobs.demo.NewspaperSite}.
 */
package io.julgi.jobs.demo;
