package io.julgi.topics.planted;

import io.julgi.topics.WindowCorpus;
import java.util.List;
import java.util.Map;

/**
 * Windows of background news with stories in them.
 *
 * @param windows one after the other
 * @param warmUp the first so many windows have no story
 * @param stories what was planted
 * @param storyOfArticle the story of each planted article's id; a background article has none
 */
public record PlantedNews(
        List<WindowCorpus> windows,
        int warmUp,
        List<PlantedStory> stories,
        Map<String, String> storyOfArticle) {
    public PlantedNews {
        windows = List.copyOf(windows);
        stories = List.copyOf(stories);
        storyOfArticle = Map.copyOf(storyOfArticle);
    }
}
