package io.julgi.topics.events;

import java.util.List;

/**
 * An article of a query, as much of it as events are found by.
 *
 * @param id names the article; no two of a corpus have the same
 * @param story the id of the first article that tells the same; its own id when nobody told it
 *     before
 * @param title as published; labels are made of it
 * @param time of publication, counted in the corpus's {@link EventUnit}
 * @param tokens of the article in text order; repeats do no harm
 */
public record EventArticle(String id, String story, String title, int time, List<String> tokens) {
    public EventArticle {
        story = story == null || story.isEmpty() ? id : story;
        tokens = List.copyOf(tokens);
    }
}
