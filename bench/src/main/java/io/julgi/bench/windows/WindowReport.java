package io.julgi.bench.windows;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The measures of windows' topics; each is defined at {@link WindowEvaluation}.
 *
 * @param windows that had topics
 * @param events known events that a topic tells; NaN without known events
 * @param missed the known events that none tells, in words
 * @param topicsAnEvent NaN without known events
 * @param topicsAStory NaN without labels
 * @param purity NaN without labels
 * @param inTopics share of articles in a topic
 * @param twins topics that say the same as a larger one of their window, of all
 * @param apart topics whose first three articles share no word, of all
 * @param english topics most of whose keywords are English function words, of all
 * @param linked threads of more than one topic
 * @param generic links that only one word holds, which many windows have, of all links
 */
public record WindowReport(
        int windows,
        int articles,
        int topics,
        int threads,
        double events,
        String missed,
        double topicsAnEvent,
        double topicsAStory,
        double purity,
        double inTopics,
        double twins,
        double apart,
        double english,
        int linked,
        double generic,
        double seconds) {

    /** The measures by their names, in the order in which they are printed. */
    public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("events", events);
        measures.put("topicsAnEvent", topicsAnEvent);
        measures.put("topicsAStory", topicsAStory);
        measures.put("purity", purity);
        measures.put("inTopics", inTopics);
        measures.put("twins", twins);
        measures.put("apart", apart);
        measures.put("english", english);
        measures.put("genericLinks", generic);
        measures.put("seconds", seconds);
        return measures;
    }
}
