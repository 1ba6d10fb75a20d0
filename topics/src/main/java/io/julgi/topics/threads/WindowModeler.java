package io.julgi.topics.threads;

import io.julgi.ingest.Article;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Keywords;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.Ranking;
import io.julgi.topics.lda.SparseLdaModeler;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.lda.TopicWord;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Models one window: finds its topics, one for a given number of articles, numbered by size.
 *
 * <p>The same articles give the same topics. A window that is still open is modelled again and
 * again and soon for good, so its provisional topics come from our own quick sampler in few sweeps.
 * Safe for several threads.
 */
public final class WindowModeler implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** The λ that Sievert and Shirley (2014) found readers to name topics best with. */
    private static final double RELEVANCE = 0.6;

    /** Number of keywords by which novelty is judged. */
    private static final int NOVELTY_WORDS = 8;

    /** The articles that a reader sees first of a topic: without a common word it is none. */
    private static final int FIRST_ARTICLES = 3;

    /** For the provisional topics of an open window. */
    private static final TopicModeler QUICK = new SparseLdaModeler();

    private static final int QUICK_SWEEPS = 150;

    private final TopicModeler modeler;
    private final WindowSettings settings;

    /** Creates a modeler of windows on top of a topic modeler. */
    public WindowModeler(TopicModeler modeler, WindowSettings settings) {
        this.modeler = modeler;
        this.settings = settings;
    }

    /**
     * The topics of this window. None when it has fewer articles than {@link
     * WindowSettings#minArticles()}, or no two that share a word.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public TopicWindow model(WindowCorpus window) {
        int articles = window.articles().size();
        Corpus corpus = corpus(window);
        if (articles < settings.minArticles() || corpus.tokens() == 0) {
            return topicWindow(window, List.of());
        }
        int topics =
                Math.max(1, Math.min(settings.topics(), articles / settings.articlesPerTopic()));
        // Without early stopping: ended early, a topic still mixes several events, and one new
        // thread in seven is false instead of one in fourteen.
        LdaSettings lda = settings.lda().withAlpha(settings.alpha() / topics).withTolerance(0);
        TopicModel model =
                window.open()
                        ? QUICK.model(corpus, topics, lda.withAtMost(QUICK_SWEEPS))
                        : modeler.model(corpus, topics, lda);
        return topicWindow(
                window,
                topics(window, corpus.firstDocuments(articles), model.firstDocuments(articles)));
    }

    private static TopicWindow topicWindow(WindowCorpus window, List<Topic> topics) {
        return new TopicWindow(
                window.section(),
                window.from(),
                window.to(),
                window.articles().size(),
                topics,
                window.open(),
                List.of());
    }

    /**
     * The window's articles, and behind them as many of the windows before as the prior asks for,
     * the latest first: their words join those of the window, and what comes of it is the window's
     * topics with a prior made of counts.
     */
    private Corpus corpus(WindowCorpus window) {
        Corpus own = Corpus.of(window.articles(), FunctionWords.ENGLISH);
        return own.with(
                window.earlier().stream()
                        .limit(Math.round(settings.previousRatio() * window.articles().size()))
                        .map(EarlierArticle::tokens)
                        .toList());
    }

    private List<Topic> topics(WindowCorpus window, Corpus corpus, TopicModel model) {
        List<Article> articles = window.articles();
        Novelty novelty = new Novelty(window);
        Keywords keywords = new Keywords(corpus, RELEVANCE);
        List<Topic> topics = new ArrayList<>();
        for (StoryTopics.Story story : new StoryTopics(corpus, model, settings).stories()) {
            List<Integer> members = story.members();
            double[] distribution = distribution(model, story);
            List<String> telling = keywords(keywords, corpus, distribution, members);
            List<Integer> ranked = ranked(articles, model, story);
            if (shareAWord(ranked.stream().limit(FIRST_ARTICLES).map(articles::get).toList())) {
                topics.add(
                        new Topic(
                                topics.size(),
                                words(corpus, distribution),
                                telling.subList(0, Math.min(settings.keywords(), telling.size())),
                                members.size(),
                                (double) members.size() / articles.size(),
                                novelty.of(
                                        telling.subList(0, Math.min(NOVELTY_WORDS, telling.size())),
                                        sure(model, story)),
                                typical(ranked, articles, model, story)));
            }
        }
        return topics;
    }

    private List<TopicWord> words(Corpus corpus, double[] distribution) {
        return Ranking.top(distribution, settings.words()).stream()
                .map(word -> new TopicWord(corpus.vocabulary().get(word), distribution[word]))
                .toList();
    }

    private List<String> keywords(
            Keywords keywords, Corpus corpus, double[] distribution, List<Integer> members) {
        boolean[] present = new boolean[distribution.length];
        for (int member : members) {
            Arrays.stream(corpus.documents().get(member)).forEach(word -> present[word] = true);
        }
        int most = Math.max(NOVELTY_WORDS, settings.keywords());
        return keywords.pick(distribution, present, most).stream()
                .map(corpus.vocabulary()::get)
                .toList();
    }

    /** Of the model's topics that the story is made of, as its articles have them. */
    private static double[] distribution(TopicModel model, StoryTopics.Story story) {
        double[] distribution = new double[model.wordTopics()[0].length];
        double sum = 0;
        for (int part : story.parts()) {
            double weight = 0;
            for (int member : story.members()) {
                weight += model.documentTopics()[member][part];
            }
            for (int word = 0; word < distribution.length; word++) {
                distribution[word] += weight * model.wordTopics()[part][word];
            }
            sum += weight;
        }
        for (int word = 0; word < distribution.length; word++) {
            distribution[word] /= sum;
        }
        return distribution;
    }

    /** Those with most of its telling words first: they say what it is about. */
    private static List<Integer> ranked(
            List<Article> articles, TopicModel model, StoryTopics.Story story) {
        return story.members().stream()
                .sorted(
                        Comparator.comparingInt((Integer member) -> -story.tellingWords(member))
                                .thenComparingDouble(member -> -share(model, story, member))
                                .thenComparing(member -> articles.get(member).id()))
                .toList();
    }

    private List<ArticleShare> typical(
            List<Integer> ranked,
            List<Article> articles,
            TopicModel model,
            StoryTopics.Story story) {
        return ranked.stream()
                .limit(settings.typicalArticles())
                .map(
                        member ->
                                new ArticleShare(
                                        articles.get(member).id(), share(model, story, member)))
                .toList();
    }

    /** The articles that the model itself is sure of. */
    private List<Integer> sure(TopicModel model, StoryTopics.Story story) {
        return story.members().stream()
                .filter(member -> share(model, story, member) >= settings.minShare())
                .toList();
    }

    private static double share(TopicModel model, StoryTopics.Story story, int member) {
        return story.parts().stream().mapToDouble(part -> model.share(member, part)).sum();
    }

    private static boolean shareAWord(List<Article> first) {
        Set<String> common = new HashSet<>(first.get(0).tokens());
        first.forEach(article -> common.retainAll(article.tokens()));
        return !common.isEmpty();
    }
}
