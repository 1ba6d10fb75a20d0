package io.julgi.bench.cli;

import io.julgi.bench.topics.MeanOverSeeds;
import io.julgi.bench.topics.TimelineReport;
import io.julgi.bench.topics.TimelineReport.Measure;
import io.julgi.topics.timeline.Level;
import java.util.Locale;

/** An evaluation of timelines as a page. */
final class TimelineReportPage {
    private TimelineReportPage() {}

    /**
     * One measure a row, one level a column.
     *
     * @param what was measured, in a sentence
     */
    static String of(TimelineReport report, String what) {
        StringBuilder body = new StringBuilder(HtmlText.paragraph(what));
        body.append(
                HtmlText.paragraph(
                        String.format(
                                Locale.ROOT,
                                "Timelines were made of %,d articles and judged on %,d others, by"
                                        + " %d queries: %s. Means over seeds, ± one standard"
                                        + " deviation.",
                                report.built(),
                                report.heldOut(),
                                report.queries().size(),
                                String.join(", ", report.queries()))));
        body.append("<div class=\"scroll\"><table>\n<tr><th>measure</th>");
        for (Level level : Level.values()) {
            body.append("<th>").append(level.key()).append("</th>");
        }
        body.append("<th class=\"text\">what it is</th></tr>\n");
        for (Measure measure : Measure.values()) {
            body.append("<tr><td>").append(measure.key()).append("</td>");
            for (Level level : Level.values()) {
                body.append("<td>").append(cell(report, level, measure)).append("</td>");
            }
            body.append("<td class=\"text\">").append(meaning(measure)).append("</td></tr>\n");
        }
        body.append("</table></div>\n")
                .append(
                        HtmlText.paragraph(
                                String.format(
                                        Locale.ROOT,
                                        "All timelines at all levels took %.1f ± %.1f s.",
                                        report.seconds().mean(),
                                        report.seconds().sd())));
        return HtmlText.page("Julgi: evaluation of timelines", body.toString());
    }

    private static String cell(TimelineReport report, Level level, Measure measure) {
        MeanOverSeeds mean = report.levels().get(level).get(measure);
        return mean == null
                ? "–"
                : String.format(Locale.ROOT, "%.3f <small>± %.3f</small>", mean.mean(), mean.sd());
    }

    private static String meaning(Measure measure) {
        return switch (measure) {
            case NPMI -> "NPMI of an entry's three keywords in held-out articles: higher is better";
            case MOST_PROBABLE -> "the same of the three most probable words of the entry's topic";
            case FORERUNNER -> "the same of the forerunner's recipe";
            case GAIN -> "npmi less mostProbable: higher is better";
            case FORERUNNER_GAIN -> "npmi less forerunner: higher is better";
            case APART -> "pairs of keywords that no held-out article has: lower is better";
            case MOST_PROBABLE_APART -> "the same of the most probable words";
            case UNSEEN -> "keywords that no held-out article has";
            case MOST_PROBABLE_UNSEEN -> "the same of the most probable words";
            case COVERAGE -> "part of the query's articles that lie in an entry: higher is better";
            case ENTRIES -> "entries of a timeline";
            case STEADY -> "of these, marked as steady";
            case JUNK -> "topics left out as junk";
            case DISTINCT -> "different words among all entries' keywords: higher is better";
            case DUPLICATES -> "entries with the keywords of another one: lower is better";
            case ONE_SYLLABLE -> "keywords of one syllable that the dictionary does not have";
            case STABILITY -> "likeness of topics of different seeds: higher is better";
            case TOPICS -> "topics of the served model";
            case MODEL_NPMI -> "the coherence by which their number was chosen";
            case PERPLEXITY -> "of articles not seen in training: lower is better";
        };
    }
}
