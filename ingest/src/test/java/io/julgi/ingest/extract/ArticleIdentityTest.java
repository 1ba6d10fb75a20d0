package io.julgi.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.ingest.outlet.TestOutlets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdentityTest {
    private static final Outlets OUTLETS = Outlets.builtIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.donga.com/3/all/20210615/107000005/1",
                "https://news.donga.com/3/all/20210615/107000005",
                "https://www.donga.com/news/article/all/20210615/107000005/1",
                "https://www.donga.com/news/article/all/20210615/107000005/2?ref=main#x",
                "https://www.donga.com/news/Society/article/all/20210615/107000005/1",
                "https://www.donga.com/news/amp/all/20210615/107000005/1",
                "https://news.donga.com/View?gid=107000005&date=20210615",
                "https://www.donga.com/news/View?date=20210615&gid=107000005"
            })
    void allAddressesOfAnArticleOfDongaAreOneArticle(String address) {
        assertThat(ArticleIdentity.of(OUTLETS.outlet("donga"), address))
                .isEqualTo(new ArticleIdentity("donga-107000005", true));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.hani.co.kr/arti/politics/assembly/1100003.html?_fr=mt2, hani-1100003",
        "http://www.hani.co.kr/arti/society/area/700001.html, hani-700001",
        "http://hani.co.kr/arti/700001.html, hani-700001",
        "https://www.hani.co.kr/arti/culture/culture_general/1.html, hani-1"
    })
    void theNumberAloneNamesAnArticleOfHani(String address, String id) {
        assertThat(ArticleIdentity.of(OUTLETS.outlet("hani"), address).id()).isEqualTo(id);
    }

    @Test
    void withoutANumberTheAddressNamesTheArticle() {
        Outlet outlet = TestOutlets.outlet("trackingParameters: [from]");
        ArticleIdentity identity = ArticleIdentity.of(outlet, "http://127.0.0.1/story?id=7");

        assertThat(identity.isNumbered()).isFalse();
        assertThat(identity.id()).matches("test-[0-9a-f]{20}");
        assertThat(
                        ArticleIdentity.of(
                                outlet,
                                "HTTPS://127.0.0.1:443/story?from=top&utm_source=a&id=7&fbclid=1#c"))
                .isEqualTo(identity);
        assertThat(ArticleIdentity.of(outlet, "http://127.0.0.1/story?id=8"))
                .isNotEqualTo(identity);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.hani.co.kr/arti/1.html?_fr=mt2, https://www.hani.co.kr/arti/1.html",
        "HTTPS://WWW.Hani.co.kr:443/arti/../arti/1.html#top, https://www.hani.co.kr/arti/1.html",
        "https://user:pw@www.hani.co.kr/arti/1.html?, https://www.hani.co.kr/arti/1.html",
        "https://www.hani.co.kr/a?utm_medium=x&b=2&UTM_SOURCE=y, https://www.hani.co.kr/a?b=2",
        "https://www.hani.co.kr/가나, https://www.hani.co.kr/%EA%B0%80%EB%82%98"
    })
    void bringsAddressesToOneForm(String address, String normal) {
        assertThat(WebAddress.normal(address, OUTLETS.outlet("hani"))).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c", "//"})
    void whatIsNoWebAddressHasNoForm(String address) {
        assertThat(WebAddress.normal(address, OUTLETS.outlet("hani"))).isEmpty();
    }

    @Test
    void aTrapOfEndlessLengthIsNoAddress() {
        assertThat(
                        WebAddress.normal(
                                "https://www.hani.co.kr/" + "a/".repeat(1_000),
                                OUTLETS.outlet("hani")))
                .isEmpty();
    }
}
