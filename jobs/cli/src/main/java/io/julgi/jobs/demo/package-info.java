/**
 * A small newspaper site of ours, for the demo and for measuring the crawler: articles come in,
 * pages in the structures of 한겨레 and 동아일보 go out over HTTP on this machine, with feeds, sitemaps,
 * lists, archives and robots.txt. Start reading at {@link io.julgi.jobs.demo.NewspaperSite}.
 */
package io.julgi.jobs.demo;
