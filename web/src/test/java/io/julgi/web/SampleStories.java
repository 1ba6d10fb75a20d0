package io.julgi.web;

import io.julgi.ingest.Article;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.ThreadState;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Invented stories of one search word, as articles and as timelines. */
final class SampleStories {

    static final String QUERY = "태풍";

    /** A headline from outside may hold anything; readers must see it as text. */
    static final String MARKUP = "태풍 상륙 <b>속보</b> <script>document.title='뚫림'</script>";

    private static final int SHOWN = 50;

    private static final List<Story> STORIES =
            List.of(
                    new Story(
                            "상륙", "2018-08-20", 9, 130, ThreadState.ENDED, 0.92, "남해안", "강풍", "결항"),
                    new Story(
                            "복구", "2018-09-01", 30, 45, ThreadState.ENDED, 0.81, "피해", "지원", "성금"),
                    new Story("링링", "2019-09-04", 6, 90, ThreadState.ENDED, 0.95, "초속", "정전", "간판"),
                    new Story(
                            "농가", "2019-09-09", 40, 24, ThreadState.FADING, 0.34, "낙과", "사과", "보험"),
                    new Story(
                            "예보",
                            "2019-12-20",
                            25,
                            18,
                            ThreadState.STEADY,
                            0.67,
                            "기상청",
                            "경로",
                            "적중률"),
                    new Story(
                            "마이삭",
                            "2020-08-31",
                            5,
                            70,
                            ThreadState.GROWING,
                            0.88,
                            "제주",
                            "동해안",
                            "대피"),
                    new Story("하이선", "2020-09-05", 5, 64, ThreadState.NEW, 0.79, "울산", "침수", "원전"));

    private SampleStories() {}

    private record Story(
            String name,
            LocalDate from,
            int days,
            int size,
            ThreadState state,
            double stability,
            List<String> words) {

        Story(
                String name,
                String from,
                int days,
                int size,
                ThreadState state,
                double stability,
                String... words) {
            this(name, LocalDate.parse(from), days, size, state, stability, List.of(words));
        }

        String thread() {
            return "t" + STORIES.indexOf(this);
        }

        List<String> keywords() {
            List<String> keywords = new ArrayList<>(List.of(name));
            keywords.addAll(words);
            return keywords;
        }

        /** Most articles in the first days, as news go. */
        List<Article> articles() {
            List<Article> articles = new ArrayList<>();
            for (int number = 0; number < size; number++) {
                LocalDate day =
                        from.plusDays((long) number * number * (days - 1) / ((long) size * size));
                articles.add(
                        article(
                                "%s-%03d".formatted(thread(), number),
                                day.atTime(LocalTime.of(6 + number % 16, number % 60)),
                                title(number),
                                number % 3 == 0 ? "한빛일보" : "새벽신문",
                                List.of(QUERY, name, words.get(number % words.size()))));
            }
            return articles;
        }

        private String title(int number) {
            return number == 0 && this.equals(STORIES.get(0))
                    ? MARKUP
                    : "%s %s, %s 소식 %d보"
                            .formatted(QUERY, name, words.get(number % words.size()), number + 1);
        }

        private static Article article(
                String id,
                java.time.LocalDateTime at,
                String title,
                String outlet,
                List<String> tokens) {
            Instant publishedAt = at.atZone(NewsCalendar.SEOUL).toInstant();
            String url = "https://news.example/" + id;
            return // One is the one before it once more.
            new Article(
                            id,
                            outlet,
                            "사회",
                            title,
                            "본문",
                            url,
                            publishedAt,
                            id.replaceFirst("-011$", "-010"))
                    .withSummary("한 줄로 " + title)
                    .withTokens(tokens, "1");
        }

        Entry entry(Level level) {
            List<Article> articles = articles();
            Map<LocalDate, Long> days =
                    articles.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            SampleStories::dayOf,
                                            TreeMap::new,
                                            Collectors.counting()));
            LocalDate peak =
                    days.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getKey();
            Map<String, Integer> outlets = new LinkedHashMap<>();
            outlets.put("새벽신문", size - (size + 2) / 3);
            outlets.put("한빛일보", (size + 2) / 3);
            return new Entry(
                    level.key() + "-" + thread(),
                    dayOf(articles.get(0)),
                    dayOf(articles.get(size - 1)),
                    peak,
                    keywords(),
                    articles.get(0).title(),
                    size,
                    0.731,
                    state,
                    false,
                    thread(),
                    stability,
                    outlets,
                    articles.stream().limit(SHOWN).map(Story::shown).toList(),
                    articles.stream()
                            .sorted(
                                    Comparator.comparing(Article::publishedAt)
                                            .thenComparing(Article::id)
                                            .reversed())
                            .map(Article::id)
                            .toList());
        }

        private static EntryArticle shown(Article each) {
            Article article = each;
            return new EntryArticle(
                    article.id(),
                    article.title(),
                    article.url(),
                    article.outlet(),
                    article.publishedAt(),
                    0.9,
                    1);
        }

        Series series() {
            Map<LocalDate, Long> days =
                    articles().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            SampleStories::dayOf,
                                            TreeMap::new,
                                            Collectors.counting()));
            return new Series(
                    thread(),
                    keywords(),
                    days.entrySet().stream()
                            .map(day -> new Series.Point(day.getKey(), day.getValue().intValue()))
                            .toList());
        }
    }

    private static LocalDate dayOf(Article article) {
        return NewsCalendar.dayOf(article.publishedAt());
    }

    /** All articles of all stories. */
    static List<Article> articles() {
        return STORIES.stream().flatMap(story -> story.articles().stream()).toList();
    }

    /**
     * The stories as a timeline: three at the coarse level, five at the middle, all at the fine.
     */
    static Timeline timeline(Level level) {
        int topics =
                switch (level) {
                    case COARSE -> 3;
                    case MIDDLE -> 5;
                    case FINE -> STORIES.size();
                };
        List<Story> stories = STORIES.subList(0, topics);
        return new Timeline(
                QUERY,
                level,
                articles().size(),
                stories.stream().map(story -> story.entry(level)).toList(),
                stories.stream()
                        .sorted(Comparator.comparing(Story::size).reversed())
                        .map(Story::series)
                        .toList(),
                0,
                new Timeline.Model(
                        topics,
                        0.21,
                        List.of(new Timeline.Candidate(topics, 0.21, 88.5)),
                        500,
                        42,
                        120,
                        "1"));
    }
}
