package io.julgi.bench.planted;

import io.julgi.ingest.Article;
import io.julgi.topics.threads.WindowCorpus;
import java.util.Comparator;
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

    /** A window while it was open, when half of its articles had come. */
    WindowCorpus atHalfTime(int window) {
        WindowCorpus whole = windows.get(window);
        Comparator<Article> byId = Comparator.comparing(article -> article.id());
        List<Article> first =
                whole.articles().stream()
                        .sorted(
                                Comparator.comparing((Article article) -> article.publishedAt())
                                        .thenComparing(byId))
                        .limit(whole.articles().size() / 2)
                        .sorted(byId)
                        .toList();
        return new WindowCorpus(
                whole.section(), whole.from(), whole.to(), first, whole.earlier(), true);
    }

    /** How many articles of the story are among these. */
    int articlesOf(PlantedStory story, List<Article> articles) {
        return (int)
                articles.stream()
                        .map(article -> storyOfArticle.get(article.id()))
                        .filter(story.name()::equals)
                        .count();
    }
}
