package io.julgi.topics.threads;

import io.julgi.ingest.Article;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.DominantTopics;
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
import java.util.List;

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
        Corpus own = Corpus.of(window.articles(), List.of());
        return own.with(
                window.earlier().stream()
                        .limit(Math.round(settings.previousRatio() * window.articles().size()))
                        .map(EarlierArticle::tokens)
                        .toList());
    }

    private List<Topic> topics(WindowCorpus window, Corpus corpus, TopicModel model) {
        List<Article> articles = window.articles();
        DominantTopics dominant = new DominantTopics(corpus, model, settings.minShare());
        Novelty novelty = new Novelty(window);
        Keywords keywords = new Keywords(corpus, RELEVANCE);
        List<Topic> topics = new ArrayList<>();
        for (int topic : dominant.bySize()) {
            List<Integer> members = dominant.articlesOf(topic);
            // The sampler leaves surplus topics almost empty.
            if (members.size() >= settings.minTopicArticles()) {
                List<String> telling =
                        keywords(keywords, corpus, model.wordTopics()[topic], members);
                topics.add(
                        new Topic(
                                topics.size(),
                                words(corpus, model.wordTopics()[topic]),
                                telling.subList(0, Math.min(settings.keywords(), telling.size())),
                                members.size(),
                                (double) members.size() / articles.size(),
                                novelty.of(
                                        telling.subList(0, Math.min(NOVELTY_WORDS, telling.size())),
                                        members),
                                typical(articles, model, topic, members)));
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

    private List<ArticleShare> typical(
            List<Article> articles, TopicModel model, int topic, List<Integer> members) {
        return members.stream()
                .map(
                        member ->
                                new ArticleShare(
                                        articles.get(member).id(), model.share(member, topic)))
                .sorted(
                        Comparator.comparingDouble((ArticleShare typical) -> -typical.share())
                                .thenComparing(ArticleShare::article))
                .limit(settings.typicalArticles())
                .toList();
    }
}
