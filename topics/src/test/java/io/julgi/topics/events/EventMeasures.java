package io.julgi.topics.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.julgi.ingest.Article;
import io.julgi.topics.ArticleSketch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints how well events are found in corpora whose truth is known. Arguments name the parts
 * wanted, of {@code stories naver ynat uci null agreement chance speed}; none means all. {@code
 * show=마스크} prints the entries of a query of naver, {@code showy=북한} of ynat.
 */
public final class EventMeasures {
    static final String[] CORPUS = {"삼성전자", "한화", "가람대교", "남궁석"};
    private static final String[] NAVER = {"코로나", "마스크"};
    private static final String[] YNAT = {"북한", "미국", "이란", "트럼프", "코로나19", "수능", "월드컵", "아시안게임"};

    /** What everybody knows of five years: query, days, words. */
    private static final String[][] FIVE_YEARS = {
        {"북한", "2016-01-06", "2016-01-10", "핵실험 수소탄 수소폭탄"},
        {"북한", "2016-02-07", "2016-02-12", "미사일 개성공단 로켓 광명성"},
        {"북한", "2016-03-02", "2016-03-05", "제재 유엔 안보리 결의"},
        {"북한", "2016-05-06", "2016-05-10", "당대회 노동당 대회"},
        {"북한", "2016-09-09", "2016-09-13", "핵실험"},
        {"북한", "2018-02-09", "2018-02-14", "응원단 예술단 올림픽 김여정"},
        {"북한", "2018-09-18", "2018-09-21", "평양 정상회담 회담"},
        {"북한", "2019-02-26", "2019-03-02", "하노이 정상회담 회담 베트남"},
        {"북한", "2020-06-16", "2020-06-19", "연락사무소 폭파 사무소 개성"},
        {"북한", "2020-09-23", "2020-09-30", "공무원 피격 총격 서해"},
        {"미국", "2016-02-09", "2016-02-12", "뉴햄프셔 경선 샌더스 트럼프"},
        {"미국", "2016-07-18", "2016-07-29", "전당대회 힐러리 클린턴 트럼프"},
        {"미국", "2016-09-26", "2016-09-29", "토론 힐러리 클린턴"},
        {"미국", "2019-06-13", "2019-06-23", "이란 드론 격추 무인기 유조선"},
        {"미국", "2019-10-07", "2019-10-18", "쿠르드 시리아 터키"},
        {"미국", "2020-11-03", "2020-11-09", "대선 바이든 트럼프"},
        {"이란", "2016-01-16", "2016-01-20", "제재 해제"},
        {"이란", "2018-05-08", "2018-05-12", "핵합의 탈퇴"},
        {"이란", "2019-06-13", "2019-06-22", "유조선 드론 격추 호르무즈 무인기"},
        {"이란", "2020-01-03", "2020-01-12", "솔레이마니 사살 보복 미사일 여객기"},
        {"트럼프", "2016-11-09", "2016-11-12", "당선 대통령 대선"},
        {"트럼프", "2017-01-20", "2017-01-23", "취임 취임식"},
        {"트럼프", "2018-06-11", "2018-06-14", "김정은 싱가포르 회담 정상회담"},
        {"트럼프", "2020-10-02", "2020-10-07", "확진 코로나19 퇴원 입원"},
        {"코로나19", "2020-02-18", "2020-02-26", "대구 신천지 경북"},
        {"코로나19", "2020-03-11", "2020-03-14", "팬데믹 who"},
        {"코로나19", "2020-05-07", "2020-05-14", "이태원 클럽"},
        {"코로나19", "2020-08-14", "2020-08-24", "광복절 집회 사랑제일교회 교회"},
        {"수능", "2016-11-17", "2016-11-19", "수험생 시험 영역 문제 국어"},
        {"수능", "2017-11-15", "2017-11-24", "지진 연기 포항"},
        {"월드컵", "2018-06-14", "2018-07-16", "러시아 스웨덴 멕시코 독일"},
        {"아시안게임", "2018-08-18", "2018-09-03", "금메달 축구 자카르타"},
    };

    private EventMeasures() {}

    public static void main(String[] arguments) throws IOException {
        Set<String> wanted = new HashSet<>(Arrays.asList(arguments));
        boolean all = wanted.isEmpty();
        if (all || wanted.contains("null")) {
            nothing();
        }
        if (all || wanted.contains("stories")) {
            stories();
        }
        boolean show = String.join(" ", arguments).contains("show=");
        if (all || show || wanted.contains("naver")) {
            naver(arguments);
        }
        if (all || wanted.contains("ynat") || String.join(" ", arguments).contains("showy=")) {
            ynat(arguments);
        }
        if (all || wanted.contains("uci")) {
            uci();
        }
        if (all || wanted.contains("chance")) {
            chance();
        }
        if (all || wanted.contains("speed")) {
            speed();
        }
    }

    static List<Event> find(EventCorpus corpus) {
        return EventFinder.find(corpus, EventSettings.STANDARD);
    }

    private static void nothing() throws IOException {
        KnownNews news = KnownNews.read("cases/timelines/null.jsonl");
        for (String query : new String[] {"한빛유통", "가람전자", "미르식품", "두레자동차", "온새통신"}) {
            List<Event> events = find(news.corpus(query));
            System.out.printf(
                    Locale.ROOT,
                    "null %s %d articles: %d events%n",
                    query,
                    news.corpus(query).articles().size(),
                    events.size());
        }
        KnownNews bursts = KnownNews.read("cases/timelines/bursts.jsonl");
        show(bursts, find(bursts.corpus("바다")), 99);
    }

    private static void stories() throws IOException {
        KnownNews news = KnownNews.read("cases/timelines/stories.jsonl");
        Map<String, String> truth = truth();
        Set<String> matching = new HashSet<>();
        for (String query : CORPUS) {
            news.corpus(query).articles().forEach(article -> matching.add(article.id()));
        }
        truth.keySet().retainAll(matching);
        for (int level = 0; level < 3; level++) {
            List<Event> events = new ArrayList<>();
            double agreement = 0;
            for (String query : CORPUS) {
                EventCorpus corpus = news.corpus(query);
                List<Event> found = first(find(corpus), level, corpus.articles().size());
                events.addAll(found);
                agreement += agreement(news, query, level, found) / CORPUS.length;
            }
            print("stories " + level, StoryScores.of(events, truth), agreement);
            if (level == 2) {
                wrong(news, events, truth);
            }
        }
    }

    static Map<String, String> truth() throws IOException {
        Map<String, String> truth = new TreeMap<>();
        JsonNode node =
                new ObjectMapper()
                        .readTree(KnownNews.shared("cases/timelines/stories-truth.json").toFile());
        node.properties().forEach(one -> truth.put(one.getKey(), one.getValue().asText()));
        return truth;
    }

    private static void wrong(KnownNews news, List<Event> events, Map<String, String> truth) {
        for (Event event : events) {
            Map<String, Long> counts =
                    event.members().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            m -> truth.getOrDefault(m.id(), "?"),
                                            Collectors.counting()));
            if (counts.size() > 1 || !counts.keySet().iterator().next().matches("\\D[1-9].*")) {
                System.out.print("   " + counts + " ");
                show(news, List.of(event), 1);
            }
        }
    }

    private record Less(List<Event> events, Set<String> ids, int articles) {}

    private static final Map<String, Less> LESS = new HashMap<>();

    private static double agreement(KnownNews news, String query, int level, List<Event> found) {
        double sum = 0;
        for (String salt : new String[] {"a", "b", "c"}) {
            Less less =
                    LESS.computeIfAbsent(
                            news.articles().size() + query + salt,
                            key -> {
                                KnownNews part = news.lessOnePercent(salt);
                                EventCorpus corpus =
                                        query.isEmpty() ? part.corpus() : part.corpus(query);
                                return new Less(
                                        find(corpus),
                                        corpus.articles().stream()
                                                .map(EventArticle::id)
                                                .collect(Collectors.toSet()),
                                        corpus.articles().size());
                            });
            List<Event> shown = first(less.events(), level, less.articles());
            sum += StoryScores.agreement(found, shown, less.ids()) / 3;
        }
        return sum;
    }

    private static void print(String what, StoryScores scores, double agreement) {
        System.out.printf(
                Locale.ROOT,
                "%s: hit %d of %d, entries %d, wrong %d, a story %.2f, part %.2f, P %.3f R %.3f"
                        + " F1 %.3f, purity %.3f, agreement %.3f%n",
                what,
                scores.hit(),
                scores.stories(),
                scores.entries(),
                scores.wrong(),
                scores.entriesPerStory(),
                scores.partOfStory(),
                scores.precision(),
                scores.recall(),
                scores.f1(),
                scores.purity(),
                agreement);
    }

    private static void naver(String[] arguments) throws IOException {
        KnownNews news = cached("naver2020", "data/naver2020.jsonl");
        JsonNode known =
                new ObjectMapper()
                        .readTree(
                                KnownNews.shared("cases/timelines/events-naver2020-dev.json")
                                        .toFile());
        List<String[]> facts = new ArrayList<>();
        known.forEach(
                one -> {
                    List<String> any = new ArrayList<>();
                    one.get("any").forEach(word -> any.add(word.asText()));
                    facts.add(
                            new String[] {
                                one.get("q").asText(),
                                one.get("from").asText(),
                                one.get("to").asText(),
                                String.join(" ", any)
                            });
                });
        if (arguments.length == 0 || Arrays.asList(arguments).contains("naver")) {
            known("naver", news, NAVER, facts, 2);
        }
        Map<String, Article> byId = news.byId();
        for (String argument : arguments) {
            if (argument.startsWith("show=")) {
                String query = argument.substring(5);
                List<Event> events = find(news.corpus(query));
                show(byId, news.unit(), events, 45);
            }
        }
    }

    private static void ynat(String[] arguments) throws IOException {
        KnownNews news = cached("ynat", "data/ynat-dev.jsonl");
        if (arguments.length == 0 || Arrays.asList(arguments).contains("ynat")) {
            known("ynat", news, YNAT, Arrays.asList(FIVE_YEARS), 2);
        }
        Map<String, Article> byId = news.byId();
        for (String argument : arguments) {
            if (argument.startsWith("showy=")) {
                List<Event> events = find(news.corpus(argument.substring(6)));
                show(byId, news.unit(), events, 40);
            }
        }
    }

    private static void known(
            String name, KnownNews news, String[] queries, List<String[]> facts, int missesAt) {
        Map<String, List<Event>> found = new HashMap<>();
        Map<String, EventCorpus> corpora = new HashMap<>();
        for (String query : queries) {
            corpora.put(query, news.corpus(query));
            found.put(query, find(corpora.get(query)));
        }
        Map<String, Article> byId = news.byId();
        for (int level = 0; level < 3; level++) {
            int hit = 0;
            int hitLong = 0;
            int entries = 0;
            int articles = 0;
            int all = 0;
            double agreement = 0;
            List<Integer> spans = new ArrayList<>();
            List<String> misses = new ArrayList<>();
            for (String query : queries) {
                int size = corpora.get(query).articles().size();
                List<Event> shown = first(found.get(query), level, size);
                entries += shown.size();
                all += size;
                articles += shown.stream().mapToInt(e -> e.members().size()).sum();
                shown.forEach(e -> spans.add(e.to() - e.from() + 1));
                agreement += agreement(news, query, level, shown) / queries.length;
            }
            for (String[] fact : facts) {
                List<Event> shown =
                        first(found.get(fact[0]), level, corpora.get(fact[0]).articles().size());
                boolean isHit = shown.stream().anyMatch(e -> tells(e, fact, news, byId, 14));
                hit += isHit ? 1 : 0;
                hitLong += shown.stream().anyMatch(e -> tells(e, fact, news, byId, 9999)) ? 1 : 0;
                if (!isHit && level == missesAt) {
                    misses.add(String.join(" ", fact[0], fact[1], fact[3].split(" ", -1)[0]));
                }
            }
            spans.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%s %d: hit %d (%d) of %d, entries %d, articles %.2f, median span %d, longer"
                            + " than 14: %d, longest %d, agreement %.3f%n",
                    name,
                    level,
                    hit,
                    hitLong,
                    facts.size(),
                    entries,
                    (double) articles / all,
                    spans.isEmpty() ? 0 : spans.get(spans.size() / 2),
                    spans.stream().filter(s -> s > 14).count(),
                    spans.isEmpty() ? 0 : spans.get(spans.size() - 1),
                    agreement);
            if (!misses.isEmpty()) {
                System.out.println("   missed: " + misses);
            }
        }
    }

    private static boolean tells(
            Event event, String[] fact, KnownNews news, Map<String, Article> byId, int longest) {
        LocalDate from = news.unit().dayOf(event.from());
        LocalDate to = news.unit().dayOf(event.to());
        String label =
                byId.get(event.members().get(event.label()).id()).title().toLowerCase(Locale.ROOT);
        Set<String> words =
                event.keywords().stream()
                        .limit(5)
                        .map(word -> word.word().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return to.toEpochDay() - from.toEpochDay() < longest
                && from.toString().compareTo(fact[2]) <= 0
                && to.toString().compareTo(fact[1]) >= 0
                && Arrays.stream(fact[3].split(" ", -1))
                        .filter(word -> !word.equals(fact[0]))
                        .anyMatch(word -> words.contains(word) || label.contains(word));
    }

    private static void uci() throws IOException {
        KnownNews news = cached("uci", "data/uci-news-2014.jsonl");
        Map<String, String> labels = new HashMap<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(KnownNews.shared("data/uci-news-2014.jsonl"))) {
            JsonNode node = mapper.readTree(line);
            labels.put(node.get("id").asText(), "S" + node.get("label").asText());
        }
        labels.replaceAll((id, label) -> "story-" + label);
        EventCorpus corpus = news.corpus();
        List<Event> events = find(corpus);
        for (int level = 0; level < 3; level++) {
            List<Event> shown = first(events, level, corpus.articles().size());
            print("uci " + level, StoryScores.of(shown, labels), agreement(news, "", level, shown));
        }
        print("uci all", StoryScores.of(events, labels), 0);
    }

    private static void chance() throws IOException {
        KnownNews stories = KnownNews.read("cases/timelines/stories.jsonl");
        KnownNews ynat = cached("ynat", "data/ynat-dev.jsonl");
        KnownNews naver = cached("naver2020", "data/naver2020.jsonl");
        KnownNews uci = cached("uci", "data/uci-news-2014.jsonl");
        chance("stories", stories, CORPUS, 10);
        chance("ynat", ynat, new String[] {"미국", "코로나19", "이란", "수능", "검찰"}, 10);
        chance("naver", naver, NAVER, 3);
        chance("uci", uci, new String[] {""}, 2);
    }

    /** Each article of a query gets the time of an article of all news drawn by chance. */
    private static void chance(String name, KnownNews news, String[] queries, int times) {
        int runs = 0;
        int any = 0;
        int entries = 0;
        for (String query : queries) {
            EventCorpus corpus = query.isEmpty() ? news.corpus() : news.corpus(query);
            for (int seed = 0; seed < times; seed++) {
                Random random = new Random(seed);
                List<EventArticle> moved = new ArrayList<>();
                for (EventArticle a : corpus.articles()) {
                    Article other = news.articles().get(random.nextInt(news.articles().size()));
                    moved.add(
                            new EventArticle(
                                    a.id(),
                                    a.story(),
                                    a.title(),
                                    news.unit().timeOf(other.publishedAt()),
                                    a.tokens()));
                }
                int found =
                        find(new EventCorpus(
                                        moved,
                                        corpus.query(),
                                        corpus.unit(),
                                        corpus.volume(),
                                        corpus.shares()))
                                .size();
                runs++;
                any += found > 0 ? 1 : 0;
                entries += found;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "chance %s: runs %d, with an entry %d, entries %d%n",
                name,
                runs,
                any,
                entries);
    }

    private static void speed() throws IOException {
        KnownNews news = cached("naver2020", "data/naver2020.jsonl");
        List<Article> sorted = new ArrayList<>(news.articles());
        sorted.sort((a, b) -> Long.compare(ArticleSketch.hash(a.id()), ArticleSketch.hash(b.id())));
        for (int size : new int[] {1000, 1000, 5000, 5000, 10_000, 20_000, 50_000, 50_000}) {
            KnownNews some = new KnownNews(sorted.subList(0, size), news.unit());
            EventCorpus corpus = some.corpus();
            long before = cpu();
            List<Event> events = find(corpus);
            System.out.printf(
                    Locale.ROOT,
                    "speed %d: %.2f s, %d events%n",
                    size,
                    (cpu() - before) / 1e9,
                    events.size());
        }
        for (String query : NAVER) {
            EventCorpus corpus = news.corpus(query);
            long before = cpu();
            List<Event> events = find(corpus);
            System.out.printf(
                    Locale.ROOT,
                    "speed %s %d: %.2f s, %d events%n",
                    query,
                    corpus.articles().size(),
                    (cpu() - before) / 1e9,
                    events.size());
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The entries of a level: 8, 14, 25, and more where the articles are more. */
    static List<Event> first(List<Event> events, int level, int articles) {
        double wanted = Math.sqrt(articles) / new double[] {3, 2, 1}[level];
        double growth = Math.cbrt(Math.max(1, wanted / new double[] {6.4, 12.8, 25.6}[level]));
        int most = (int) Math.round(new int[] {8, 14, 25}[level] * growth);
        return events.subList(0, Math.min(most, events.size()));
    }

    private static void show(KnownNews news, List<Event> events, int most) {
        show(news.byId(), news.unit(), events, most);
    }

    private static void show(
            Map<String, Article> byId, EventUnit unit, List<Event> events, int most) {
        int number = 0;
        for (Event event : events.subList(0, Math.min(most, events.size()))) {
            System.out.printf(
                    Locale.ROOT,
                    "%2d %s..%s S %.1f G %.1f n %d seed %s %s | %s%n",
                    ++number,
                    unit.dayOf(event.from()),
                    unit.dayOf(event.to()).toString().substring(5),
                    event.significance(),
                    event.strength(),
                    event.members().size(),
                    event.seed(),
                    event.keywords().stream()
                            .map(w -> String.format("%s %.2f/%.2f", w.word(), w.share(), w.base()))
                            .toList(),
                    byId.get(event.members().get(event.label()).id()).title());
        }
    }

    private static final Map<String, KnownNews> CACHE = new HashMap<>();

    private static KnownNews cached(String name, String file) throws IOException {
        if (!CACHE.containsKey(name)) {
            CACHE.put(name, KnownNews.read(file));
        }
        return CACHE.get(name);
    }
}
