package io.julgi.topics.timeline;

import java.time.LocalDate;
import java.util.List;

/**
 * The articles of a theme over the whole span of a query.
 *
 * @param theme names the theme within its timeline; {@value #REST} for the articles of none
 * @param keywords most telling first; none of the rest
 * @param steady whether it goes on over most of the span without being the subject of events: the
 *     background of the story
 * @param points days with at least one article, oldest first
 */
public record Series(String theme, List<String> keywords, boolean steady, List<Point> points) {
    /** The name of what belongs to no theme, or to one that says nothing. */
    public static final String REST = "rest";

    /**
     * The articles of one day.
     *
     * @param day in Seoul
     * @param articles how many
     */
    public record Point(LocalDate day, int articles) {}

    /** How many articles it has. */
    public int articles() {
        return points.stream().mapToInt(Point::articles).sum();
    }
}
