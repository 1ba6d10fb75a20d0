package io.julgi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.julgi.topics.threads.WindowCorpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The view in a real browser: what a reader does, and what they then see. */
class TimelinePageIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static SampleStore sample;
    private static WebServer server;
    private static Browser browser;
    private static String page;

    @BeforeAll
    static void startAll() throws IOException {
        Optional<Path> chromium = Browser.installed();
        if (chromium.isEmpty()) {
            String missing =
                    "The view is tested in a browser, but there is no Chromium on the PATH;"
                            + " install it: apt-get install chromium fonts-noto-cjk";
            assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
            assumeTrue(false, missing);
        }
        sample = SampleStore.published();
        SampleLive.open(WindowCorpus.ALL_NEWS).write(sample.store());
        server = WebServerIT.start(sample);
        page = "http://127.0.0.1:%d/".formatted(server.port());
        browser = Browser.start(chromium.orElseThrow());
    }

    @AfterAll
    static void stopAll() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
        if (sample != null) {
            sample.close();
        }
    }

    @BeforeEach
    void openThePage() {
        browser.size(1200, 1000);
        browser.prefer("light");
        browser.open(page);
        browser.waitFor("document.querySelectorAll('#tracked .chip').length === 2");
    }

    @AfterEach
    void nothingIsComplainedAbout() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static void search(String word) {
        browser.eval("document.getElementById('q').focus()");
        browser.eval("document.getElementById('q').select()");
        browser.type(word);
        browser.press("Enter");
        browser.waitFor("!document.querySelector('#result').hasAttribute('aria-busy')");
    }

    @Test
    void showsWhatIsInTheNewsNowWithWhatEmergesFirst() throws IOException {
        browser.waitFor("document.querySelectorAll('.now-topics > li').length === 2");

        assertThat(browser.text(".now-head")).contains("지금", "2020년 3월 3일", "기사 100건", "집계 중 · 잠정");
        assertThat(browser.text(".now-topics > .emerging"))
                .contains("마스크", "30건", "전체의 30%", "떠오름", "커지는 중");
        assertThat(browser.text(".now-topics > .emerging .label")).contains("태풍");
        browser.screenshot(SCREENSHOTS.resolve("now.png"));
        browser.size(360, 780);
        assertThat(browser.eval("document.documentElement.scrollWidth").asInt()).isEqualTo(360);

        browser.click(".now-topics h3 a");
        browser.waitFor("document.querySelector('h1')?.textContent.includes('마스크')");
        assertThat(browser.eval("decodeURIComponent(location.search)").asText())
                .isEqualTo("?q=마스크");
        assertThat(browser.count(".now")).isZero();
    }

    @Test
    void typingAWordShowsItsTimeline() throws IOException {
        search(SampleStories.QUERY);

        assertThat(browser.text("h1")).isEqualTo("태풍");
        assertThat(browser.text(".figures-line")).contains("기사 441건", "항목 5개");
        assertThat(browser.count(".entry")).isEqualTo(5);
        assertThat(browser.text(".year h2")).isEqualTo("2018년");
        assertThat(browser.text(".entry .when")).isEqualTo("8월 20일 – 27일");
        assertThat(browser.text(".entry h3")).isEqualTo("상륙 · 남해안 · 강풍 · 결항");
        assertThat(browser.text(".entry .facts")).contains("130건", "73%", "끝남");
        assertThat(browser.text(".entry .new")).isEqualTo("새 소식: 남해안, 강풍, 결항");
        assertThat(browser.text(".also")).contains("바람");
        assertThat(browser.text(".other")).contains("그 밖의 기사 134건", "마이삭", "70건");
        browser.waitFor("document.querySelector('.canvas').dataset.drawn");
        browser.screenshot(SCREENSHOTS.resolve("desktop.png"));
    }

    @Test
    void showsMarkupInHeadlinesAsText() {
        search(SampleStories.QUERY);

        assertThat(browser.text(".entry .label")).isEqualTo(SampleStories.MARKUP);
        assertThat(browser.count(".entry script, .entry b b, .label b")).isZero();
        assertThat(browser.eval("document.title").asText()).isEqualTo("태풍 · 줄기");
    }

    @Test
    void openingAnEntryShowsItsArticlesAndAllOfThemOnDemand() {
        search(SampleStories.QUERY);

        browser.click(".entry .open");
        browser.waitFor("document.querySelectorAll('.articles li').length === 5");
        assertThat(
                        browser.eval(
                                        "document.querySelector('.open').getAttribute('aria-expanded')")
                                .asText())
                .isEqualTo("true");
        assertThat(browser.eval("document.querySelector('.articles a').href").asText())
                .isEqualTo("https://news.example/t0-000");
        assertThat(browser.eval("document.querySelector('.articles a').rel").asText())
                .contains("noopener");
        assertThat(browser.eval("document.querySelector('.articles a').target").asText())
                .isEqualTo("_blank");
        assertThat(browser.text(".source")).contains("한빛일보", "2018. 8. 20.");

        while (browser.count(".panel:not([hidden]) .more:not([hidden])") > 0) {
            int before = browser.count(".articles li");
            browser.click(".panel:not([hidden]) .more");
            browser.waitFor("document.querySelectorAll('.articles li').length > " + before);
            browser.waitFor("!document.querySelector('.panel:not([hidden]) .more').disabled");
        }
        assertThat(browser.count(".articles li")).isEqualTo(130);
        assertThat(
                        browser.eval(
                                        "new Set([...document.querySelectorAll('.articles a')].map(a => a.href)).size")
                                .asInt())
                .isEqualTo(130);
    }

    @Test
    void worksWithTheKeyboardAlone() {
        browser.eval("document.getElementById('q').focus()");
        browser.type("태");
        browser.waitFor("document.querySelectorAll('#suggestions li').length === 1");
        browser.press("ArrowDown");
        browser.press("Enter");
        browser.waitFor("document.querySelectorAll('.entry').length === 5");

        browser.eval("document.querySelector('.entry .open').focus()");
        browser.press("Enter");

        browser.waitFor("document.querySelectorAll('.articles li').length === 5");
    }

    @Test
    void keepsWhatIsShownInTheAddress() {
        search(SampleStories.QUERY);
        browser.click(".levels label:nth-of-type(3)");
        browser.waitFor("document.querySelectorAll('.entry').length === 7");
        assertThat(browser.eval("decodeURIComponent(location.search)").asText())
                .isEqualTo("?q=태풍&level=fine");

        browser.eval("history.back()");
        browser.waitFor("document.querySelectorAll('.entry').length === 5");
        assertThat(browser.eval("document.querySelector('.levels input:checked').value").asText())
                .isEqualTo("middle");

        browser.open(page + "?q=%ED%83%9C%ED%92%8D&level=coarse&entry=e-t1");
        browser.waitFor("document.querySelectorAll('.entry').length === 3");
        assertThat(browser.count("#e-e-t1.opened")).isEqualTo(1);
    }

    @Test
    void drawsTheFlowAndTellsItInWords() {
        search(SampleStories.QUERY);
        browser.waitFor("document.querySelector('.canvas').dataset.drawn");

        assertThat(browser.text("figcaption"))
                .contains("2018년 8월 20일", "기사 441건 중 항목에 든 기사는 307건", "가장 많은");
        assertThat(
                        browser.eval("document.querySelector('.canvas').getAttribute('aria-label')")
                                .asText())
                .contains("태풍", "2018년 8월");
        browser.click(".figures summary");
        assertThat(browser.count(".figures tbody tr")).isGreaterThan(3);

        // Over the bars: the tooltip is made by ECharts, under our content policy.
        browser.eval("document.querySelector('.canvas').scrollIntoView({block: 'center'})");
        double x =
                browser.eval("document.querySelector('.canvas').getBoundingClientRect().x")
                        .asDouble();
        double y =
                browser.eval("document.querySelector('.canvas').getBoundingClientRect().y")
                        .asDouble();
        browser.hover(x + 60, y + 120);
        browser.waitFor("document.querySelector('.tip')?.innerText.includes('건')");
    }

    @Test
    void picksOutOneTheme() {
        search(SampleStories.QUERY);

        browser.click(".themes button");

        assertThat(browser.count(".entry.dimmed")).isEqualTo(4);
        browser.click(".themes button");
        assertThat(browser.count(".entry.dimmed")).isZero();
    }

    @Test
    void readsInEnglishAndStaysInIt() throws IOException {
        browser.open(page + "?lang=en");
        browser.waitFor("document.querySelectorAll('.now-topics > li').length === 2");
        assertThat(browser.text(".now-topics > .emerging"))
                .contains("30 articles", "30% of all", "emerging", "growing");

        search(SampleStories.QUERY);

        assertThat(browser.eval("decodeURIComponent(location.search)").asText())
                .isEqualTo("?q=태풍&lang=en");
        assertThat(browser.text(".figures-line")).contains("441 articles", "5 entries");
        assertThat(browser.text(".entry .when")).isEqualTo("Aug 20 – 27");
        assertThat(browser.text(".entry .facts")).contains("130 articles", "73%", "ended");
        browser.waitFor("document.querySelector('.canvas').dataset.drawn");
        assertThat(browser.text("figcaption"))
                .startsWith("Aug 20, 2018 – ")
                .contains("Of 441 articles, 307 are in entries; most in ");
        browser.screenshot(SCREENSHOTS.resolve("english.png"));

        search("듣도보도못한낱말");
        browser.waitFor("document.querySelector('.empty')");
        assertThat(browser.text(".empty")).contains("No article matches ‘듣도보도못한낱말’");

        browser.click("#language");
        browser.waitFor("document.documentElement?.lang === 'ko'");
        browser.waitFor("document.querySelector('.empty')");
        assertThat(browser.text(".empty")).contains("‘듣도보도못한낱말’에 맞는 기사가 없습니다");
    }

    @Test
    void saysWhatToDoWhenNothingMatches() throws IOException {
        search("듣도보도못한낱말");

        browser.waitFor("document.querySelector('.empty')");
        assertThat(browser.text(".empty")).contains("‘듣도보도못한낱말’에 맞는 기사가 없습니다", "다른 표기", "태풍");
        browser.screenshot(SCREENSHOTS.resolve("empty.png"));
    }

    @Test
    void saysWhatToDoWhenSomethingFails() {
        browser.eval("window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))");
        search("홍수");

        browser.waitFor("document.querySelector('.failed')");
        assertThat(browser.text(".failed")).contains("서버에 닿지 못했습니다", "다시 시도");
    }

    @Test
    void fitsAPhoneInTheDark() throws IOException {
        browser.size(360, 780);
        browser.prefer("dark");
        search(SampleStories.QUERY);
        browser.waitFor("document.querySelector('.canvas').dataset.drawn");
        browser.click(".entry .open");
        browser.waitFor("document.querySelectorAll('.articles li').length === 5");

        assertThat(browser.eval("document.documentElement.scrollWidth").asInt()).isEqualTo(360);
        assertThat(browser.eval("getComputedStyle(document.body).backgroundColor").asText())
                .isEqualTo("rgb(21, 23, 26)");
        browser.screenshot(SCREENSHOTS.resolve("phone-dark.png"));
    }
}
