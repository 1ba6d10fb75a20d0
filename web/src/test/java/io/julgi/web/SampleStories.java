package io.julgi.web;

import io.julgi.ingest.Article;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.ThreadState;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Invented stories of one search word, as articles and as timelines. */
final class SampleStories {

    static final String QUERY = "태풍";

    /** A word of all articles that nobody tracks. */
    static final String WIND = "바람";

    /** A headline from outside may hold anything; readers must see it as text. */
    static final String MARKUP = "태풍 상륙 <b>속보</b> <script>document.title='뚫림'</script>";

    private static final int SHOWN = 50;

    private static final List<Story> STORIES =
            List.of(
                    new Story("상륙", "2018-08-20", 9, 130, ThreadState.ENDED, "남해안", "강풍", "결항"),
                    new Story("복구", "2018-09-01", 30, 45, ThreadState.ENDED, "피해", "지원", "성금"),
                    new Story("링링", "2019-09-04", 6, 90, ThreadState.ENDED, "초속", "정전", "간판"),
                    new Story("농가", "2019-09-09", 40, 24, ThreadState.FADING, "낙과", "사과", "보험"),
                    new Story("예보", "2019-12-20", 25, 18, ThreadState.STEADY, "기상청", "경로", "적중률"),
                    new Story("마이삭", "2020-08-31", 5, 70, ThreadState.GROWING, "제주", "동해안", "대피"),
                    new Story("하이선", "2020-09-05", 5, 64, ThreadState.NEW, "울산", "침수", "원전"));

    private SampleStories() {}

    private record Story(
            String name,
            LocalDate from,
            int days,
            int size,
            ThreadState state,
            List<String> words) {

        Story(String name, String from, int days, int size, ThreadState state, String... words) {
            this(name, LocalDate.parse(from), days, size, state, List.of(words));
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
                                List.of(QUERY, name, words.get(number % words.size()), WIND)));
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

        /** Three stories are shown at the coarse level, five at the middle, all at the fine. */
        private Level level() {
            int rank = STORIES.indexOf(this);
            return rank < 3 ? Level.COARSE : rank < 5 ? Level.MIDDLE : Level.FINE;
        }

        Entry entry() {
            List<Article> articles = articles();
            List<Series.Point> days = points();
            Series.Point peak =
                    Collections.max(days, Comparator.comparingInt(Series.Point::articles));
            Map<String, Integer> outlets = new LinkedHashMap<>();
            outlets.put("새벽신문", size - (size + 2) / 3);
            outlets.put("한빛일보", (size + 2) / 3);
            return new Entry(
                    "e-" + thread(),
                    level(),
                    dayOf(articles.get(0)),
                    dayOf(articles.get(size - 1)),
                    peak.articles() * 3 > size ? peak.day() : null,
                    keywords(),
                    articles.get(0).title(),
                    "새 소식: " + String.join(", ", words),
                    size,
                    size - 1,
                    12.34567,
                    size / 2.0,
                    0.731,
                    state,
                    thread(),
                    Map.of(thread(), size),
                    days,
                    outlets,
                    articles.stream().limit(SHOWN).map(Story::shown).toList(),
                    articles.stream()
                            .sorted(
                                    Comparator.comparing(Article::publishedAt)
                                            .thenComparing(Article::id)
                                            .reversed())
                            .map(article -> new EventMember(article.id(), 2.5, List.of(name)))
                            .toList());
        }

        private List<Series.Point> points() {
            Map<LocalDate, Long> days =
                    articles().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            SampleStories::dayOf,
                                            TreeMap::new,
                                            Collectors.counting()));
            return days.entrySet().stream()
                    .map(day -> new Series.Point(day.getKey(), day.getValue().intValue()))
                    .toList();
        }

        private static EntryArticle shown(Article each) {
            Article article = each;
            return new EntryArticle(
                    article.id(),
                    article.title(),
                    article.url(),
                    article.outlet(),
                    article.publishedAt(),
                    2.5,
                    article.tokens().subList(1, 3),
                    1);
        }

        Series series() {
            return new Series(thread(), keywords(), false, points());
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
    static Timeline timeline() {
        return new Timeline(
                QUERY,
                List.of("바람"),
                articles().size(),
                STORIES.stream().map(Story::entry).toList(),
                STORIES.stream()
                        .sorted(Comparator.comparing(Story::size).reversed())
                        .map(Story::series)
                        .toList(),
                0,
                new Timeline.Model(
                        STORIES.size(),
                        0.21,
                        List.of(new Timeline.Candidate(STORIES.size(), 0.21)),
                        500,
                        42,
                        120,
                        "1"));
    }
}
