package io.julgi.bench.lda;

import io.julgi.bench.lda.PeerFiles.PeerModel;
import io.julgi.bench.measure.CpuTime;
import io.julgi.bench.topics.ScoredTopics;
import io.julgi.bench.topics.TopicScore;
import io.julgi.bench.topics.TopicScorer;
import io.julgi.ingest.Article;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares our topics with those of other programs, on the same tokens and by the same measures.
 * Every tenth article is held out from all models; the probability that a model gives to half of
 * its tokens, given the other half, is its held-out likelihood.
 */
public final class PeerBench {
    private static final int HELD_OUT_ONE_IN = 10;

    /** How long our own sampler is trained to see when it has reached a peer. */
    private static final int[] RACE = {60, 80, 100, 130, 160, 200, 250, 300, 400, 500, 700, 1000};

    private final List<String> titles = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();
    private final Corpus seen;
    private final TopicScorer scorer;
    private final List<String> labels = new ArrayList<>();
    private final LdaSettings settings;
    private final PythonPeers python;
    private final Consumer<String> progress;

    /**
     * @param labels of each article, an empty one where it has none
     * @param settings of our own models, with the first seed
     * @param progress is told before each training
     */
    public PeerBench(
            List<Article> articles,
            List<String> labels,
            LdaSettings settings,
            PythonPeers python,
            Consumer<String> progress) {
        Corpus all = Corpus.of(articles, List.of());
        List<int[]> modelled = new ArrayList<>();
        List<int[]> unseen = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            int[] document = all.documents().get(i);
            if (i % HELD_OUT_ONE_IN == HELD_OUT_ONE_IN - 1) {
                unseen.add(document);
            } else {
                modelled.add(document);
                titles.add(articles.get(i).title());
                dates.add(NewsCalendar.dayOf(articles.get(i).publishedAt()).toString());
                this.labels.add(labels.get(i));
            }
        }
        this.seen = new Corpus(all.vocabulary(), modelled);
        this.scorer = new TopicScorer(all.documents(), unseen, this.labels);
        this.settings = settings;
        this.python = python;
        this.progress = progress;
    }

    /** What one way of finding topics gave with one seed. */
    private record Run(TopicScore score, double seconds, String note) {}

    /**
     * Scores our engines and these peers.
     *
     * @param peers none when they cannot run
     * @param seeds how many models each, but for peers that take minutes, which make one
     */
    public PeerReport compare(int topics, int seeds, Set<Peer> peers) throws IOException {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            LdaSettings seeded = settings.withSeed(settings.seed() + seed);
            for (Engine engine : Engine.values()) {
                if (seed == 0) {
                    ours(engine, topics, seeded.withTolerance(1));
                }
                add(runs, PeerReport.nameOf(engine), ours(engine, topics, seeded));
            }
            for (Peer peer : peers) {
                if (seed == 0 || (!peer.isSlow() && !failures.containsKey(peer.title()))) {
                    progress.accept("%d topics, %s".formatted(topics, peer.title()));
                    Path model = python.work().resolve("model.json");
                    Optional<String> failure = train(peer, topics, seeded.seed(), model);
                    if (failure.isPresent()) {
                        failures.put(peer.title(), failure.get());
                    } else {
                        add(runs, peer.title(), peers(model));
                    }
                }
            }
        }
        PeerReport report = report(topics, runs, failures);
        String rival = Peer.TOMOTOPY_LDA.title();
        return runs.containsKey(rival)
                ? report.withRace(race(topics, seeds, report.row(rival)))
                : report;
    }

    private static void add(Map<String, List<Run>> runs, String name, Run run) {
        runs.computeIfAbsent(name, first -> new ArrayList<>()).add(run);
    }

    private Run ours(Engine engine, int topics, LdaSettings seeded) {
        progress.accept(
                "%d topics, Julgi with %s"
                        .formatted(topics, engine.name().toLowerCase(Locale.ROOT)));
        CpuTime<TopicModel> trained =
                CpuTime.of(() -> engine.modeler().model(seen, topics, seeded));
        return new Run(
                scorer.score(ScoredTopics.of(seen, trained.result())),
                trained.seconds(),
                trained.result().sweeps() + " sweeps");
    }

    private Optional<String> train(Peer peer, int topics, long seed, Path model)
            throws IOException {
        Path corpus = python.work().resolve("corpus.json");
        PeerFiles.writeCorpus(corpus, seen, titles, dates, topics, seed);
        return python.run(peer, corpus, model);
    }

    private Run peers(Path file) throws IOException {
        PeerModel model = PeerFiles.readModel(file, seen.vocabulary().size());
        TopicScorer its =
                model.documents()
                        .map(documents -> new TopicScorer(documents, List.of(), labels))
                        .orElse(scorer);
        return new Run(its.score(model.topics()), model.seconds(), model.note());
    }

    private static PeerReport report(
            int topics, Map<String, List<Run>> runs, Map<String, String> failures) {
        List<PeerReport.Row> rows = new ArrayList<>();
        runs.forEach(
                (name, seeds) ->
                        rows.add(
                                PeerReport.Row.of(
                                        name,
                                        seeds.stream().map(Run::score).toList(),
                                        seeds.stream().map(Run::seconds).toList(),
                                        seeds.get(0).note())));
        return new PeerReport(topics, rows, failures, Optional.empty());
    }

    /** How long our own sampler takes to reach the rival's held-out likelihood, mean over seeds. */
    private PeerReport.Race race(int topics, int seeds, PeerReport.Row rival) {
        for (int iterations : RACE) {
            progress.accept(
                    "%d topics, %d iterations against tomotopy".formatted(topics, iterations));
            double heldOut = 0;
            double seconds = 0;
            int sweeps = 0;
            for (int seed = 0; seed < seeds; seed++) {
                LdaSettings fixed =
                        new LdaSettings(
                                iterations,
                                settings.alpha(),
                                settings.beta(),
                                settings.seed() + seed);
                CpuTime<TopicModel> trained =
                        CpuTime.of(() -> Engine.SPARSELDA.modeler().model(seen, topics, fixed));
                heldOut += scorer.heldOut(ScoredTopics.of(seen, trained.result())) / seeds;
                seconds += trained.seconds() / seeds;
                sweeps = trained.result().sweeps();
            }
            if (heldOut >= rival.heldOut().mean()) {
                return new PeerReport.Race(
                        Optional.of(seconds), sweeps, heldOut, rival.seconds().mean());
            }
        }
        return new PeerReport.Race(Optional.empty(), 0, Double.NaN, rival.seconds().mean());
    }
}
