package io.julgi.topics.events;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reports of a query, numbered by time, with their words and where each word stands. Articles
 * that repeat one another are one report: re-posts would look like events.
 */
final class ReportIndex {
    /** The same words within so many days are the same report. */
    private static final int REPEATED_DAYS = 3;

    private final List<EventArticle> articles;
    private final List<String> words;
    private final double[] shares;
    private final int[][] tokens;
    private final int[] reportOf;
    private final int[] firstArticle;
    private final int[] times;
    private final int[][] postings;
    private final int[] before;
    private final double[] volumeBefore;
    private final int origin;
    private final EventUnit unit;

    private ReportIndex(EventCorpus corpus) {
        unit = corpus.unit();
        articles = new ArrayList<>(corpus.articles());
        articles.sort(
                Comparator.comparingInt((EventArticle article) -> article.time())
                        .thenComparing(article -> article.id()));
        Map<String, Integer> numbers = new HashMap<>();
        words = vocabulary(corpus, numbers);
        shares = words.stream().mapToDouble(w -> corpus.shares().getOrDefault(w, 0.0)).toArray();
        tokens = new int[articles.size()][];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = numbersOf(articles.get(i).tokens(), numbers);
        }
        reportOf = new int[articles.size()];
        firstArticle = fold();
        origin = first(corpus);
        times = Arrays.stream(firstArticle).map(a -> articles.get(a).time() - origin).toArray();
        int span = last(corpus) - origin + 1;
        before = new int[span + 1];
        for (int time : times) {
            before[time + 1]++;
        }
        Arrays.parallelPrefix(before, Integer::sum);
        volumeBefore = volume(corpus, span);
        postings = postings();
    }

    static ReportIndex of(EventCorpus corpus) {
        return new ReportIndex(corpus);
    }

    /** All words but the query's, other names of it, parts of both, and words of headings. */
    private List<String> vocabulary(EventCorpus corpus, Map<String, Integer> numbers) {
        Set<String> query = new HashSet<>(corpus.query());
        query.addAll(QueryNames.of(corpus.query(), articles, unit));
        Set<String> headings = HeadingWords.of(articles, unit);
        Set<String> distinct = new HashSet<>();
        articles.forEach(article -> distinct.addAll(article.tokens()));
        List<String> sorted =
                distinct.stream()
                        .filter(word -> query.stream().noneMatch(name -> name.contains(word)))
                        .filter(word -> !headings.contains(word))
                        .sorted()
                        .toList();
        for (int word = 0; word < sorted.size(); word++) {
            numbers.put(sorted.get(word), word);
        }
        return sorted;
    }

    /** Ascending, each once, those that are in the vocabulary. */
    private static int[] numbersOf(List<String> tokens, Map<String, Integer> numbers) {
        int[] found = new int[tokens.size()];
        int n = 0;
        for (String token : tokens) {
            Integer number = numbers.get(token);
            if (number != null) {
                found[n++] = number;
            }
        }
        Arrays.sort(found, 0, n);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    /** The first article of each report. */
    private int[] fold() {
        Map<IntBuffer, Integer> sameWords = new HashMap<>();
        Map<String, Integer> stories = new HashMap<>();
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            EventArticle article = articles.get(i);
            IntBuffer set = IntBuffer.wrap(tokens[i]);
            Integer same = tokens[i].length > 1 ? sameWords.get(set) : null;
            if (same != null && !isNear(article, articles.get(firsts.get(same)))) {
                same = null;
            }
            Integer report = stories.getOrDefault(article.story(), same);
            if (report == null) {
                report = firsts.size();
                firsts.add(i);
                sameWords.put(set, report);
            }
            stories.putIfAbsent(article.story(), report);
            reportOf[i] = report;
        }
        return firsts.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isNear(EventArticle one, EventArticle earlier) {
        return one.time() - earlier.time() <= REPEATED_DAYS * unit.perDay();
    }

    private int first(EventCorpus corpus) {
        int earliest = articles.get(0).time();
        return corpus.volume().keySet().stream()
                .mapToInt(Integer::intValue)
                .reduce(earliest, Math::min);
    }

    private int last(EventCorpus corpus) {
        int latest = articles.get(articles.size() - 1).time();
        return corpus.volume().keySet().stream()
                .mapToInt(Integer::intValue)
                .reduce(latest, Math::max);
    }

    /** Before the first and after the last time of which it is known: as much as usual. */
    private double[] volume(EventCorpus corpus, int span) {
        double[] sums = new double[span + 1];
        Map<Integer, Integer> volume = corpus.volume();
        if (volume.values().stream().allMatch(count -> count <= 0)) {
            articles.forEach(article -> sums[article.time() - origin + 1]++);
        } else {
            int from = volume.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
            int to = volume.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
            double all = volume.values().stream().mapToDouble(Integer::doubleValue).sum();
            double usual = all / (to - from + 1);
            for (int time = 0; time < span; time++) {
                int then = time + origin;
                sums[time + 1] = then < from || then > to ? usual : volume.getOrDefault(then, 0);
            }
        }
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    private int[][] postings() {
        int[] sizes = new int[words.size()];
        for (int article : firstArticle) {
            for (int word : tokens[article]) {
                sizes[word]++;
            }
        }
        int[][] lists = new int[sizes.length][];
        for (int word = 0; word < sizes.length; word++) {
            lists[word] = new int[sizes[word]];
        }
        for (int report = firstArticle.length - 1; report >= 0; report--) {
            for (int word : tokens[firstArticle[report]]) {
                lists[word][--sizes[word]] = report;
            }
        }
        return lists;
    }

    int reports() {
        return firstArticle.length;
    }

    int words() {
        return words.size();
    }

    String word(int word) {
        return words.get(word);
    }

    /** Of all the news, the part that has this word. */
    double share(int word) {
        return shares[word];
    }

    /** How many reports have it. */
    int frequency(int word) {
        return postings[word].length;
    }

    /** The reports that have it, by time. */
    int[] reportsOf(int word) {
        return postings[word];
    }

    /** The words of a report, each once. */
    int[] wordsOf(int report) {
        return tokens[firstArticle[report]];
    }

    /** When it came, counted from the corpus's beginning. */
    int time(int report) {
        return times[report];
    }

    /** How many times the corpus has. */
    int span() {
        return before.length - 1;
    }

    /** The time that the corpus begins with. */
    int origin() {
        return origin;
    }

    EventUnit unit() {
        return unit;
    }

    /** How many reports came before this time; the number of the first one at or after it. */
    int reportsBefore(int time) {
        return before[Math.max(0, Math.min(time, span()))];
    }

    /** How many reports came in this stretch. */
    int reportsIn(int from, int to) {
        return reportsBefore(to + 1) - reportsBefore(from);
    }

    /** How many of the reports with this word came in this stretch. */
    int frequencyIn(int word, int from, int to) {
        int[] list = postings[word];
        return position(list, reportsBefore(to + 1)) - position(list, reportsBefore(from));
    }

    private static int position(int[] sorted, int value) {
        int at = Arrays.binarySearch(sorted, value);
        return at < 0 ? -at - 1 : at;
    }

    /** How much news came in this stretch. */
    double volumeIn(int from, int to) {
        return volumeBefore[Math.min(to + 1, span())] - volumeBefore[Math.max(0, from)];
    }

    double volume() {
        return volumeBefore[span()];
    }

    int articles() {
        return articles.size();
    }

    EventArticle article(int article) {
        return articles.get(article);
    }

    int reportOf(int article) {
        return reportOf[article];
    }

    int[] wordsOfArticle(int article) {
        return tokens[article];
    }
}
