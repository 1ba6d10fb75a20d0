package io.julgi.topics.timeline;

import java.time.LocalDate;
import java.util.List;

/**
 * The number of articles of a theme over time.
 *
 * @param theme names the topic within its timeline
 * @param keywords most telling first
 * @param points days with at least one article, oldest first
 */
public record Series(String theme, List<String> keywords, List<Point> points) {
    /**
     * The articles of one day.
     *
     * @param day in Seoul
     * @param articles how many articles of that day have the topic as their dominant one
     */
    public record Point(LocalDate day, int articles) {}
}
