package io.julgi.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A report as a page of one file, which needs no other file and no network: ECharts, where it has
 * charts, is inside. Parts stand in the order in which they are added.
 */
public final class ReportPage {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/";
    private static final String STYLE =
            """
            :root{color-scheme:light dark}
            body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:16px/1.5 system-ui,'Noto Sans CJK KR',sans-serif}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .3rem}p{margin:.3rem 0;max-width:45rem}
            .scroll{overflow-x:auto}table{border-collapse:collapse;margin:.8rem 0;font-size:.9rem}
            th,td{padding:.25rem .7rem;text-align:left;border-bottom:1px solid #8886}
            .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
            .chart{height:18rem}
            """;
    private static final String DRAW =
            """
            const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : null;
            for (const element of document.querySelectorAll('.chart')) {
              const chart = echarts.init(element, theme);
              chart.setOption({ backgroundColor: 'transparent', ...JSON.parse(element.dataset.option) });
              addEventListener('resize', () => chart.resize());
            }
            """;

    private final Document page = Document.createShell("");
    private boolean hasCharts;

    /** Creates a page with nothing but this title. */
    public ReportPage(String title) {
        page.title(title);
        page.body().appendElement("h1").text(title);
    }

    /** Adds a heading. */
    public ReportPage heading(String text) {
        page.body().appendElement("h2").text(text);
        return this;
    }

    /** Adds a paragraph of plain text. */
    public ReportPage paragraph(String text) {
        page.body().appendElement("p").text(text);
        return this;
    }

    /** Adds a table of plain text; cells that begin like a number are aligned as numbers. */
    public ReportPage table(List<String> head, List<List<String>> rows) {
        Element table = page.body().appendElement("div").addClass("scroll").appendElement("table");
        Element first = table.appendElement("tr");
        head.forEach(name -> first.appendElement("th").text(name));
        for (List<String> row : rows) {
            Element line = table.appendElement("tr");
            for (String text : row) {
                Element cell = line.appendElement("td").text(text);
                if (text.matches("[-–]?(\\d.*)?")) {
                    cell.addClass("number");
                }
            }
        }
        return this;
    }

    /**
     * Adds a chart.
     *
     * @param name what it shows, for those who cannot see it
     * @param option as for ECharts' {@code setOption}, without functions
     */
    public ReportPage chart(String name, JsonNode option) {
        hasCharts = true;
        page.body()
                .appendElement("div")
                .addClass("chart")
                .attr("role", "img")
                .attr("aria-label", name)
                .attr("data-option", option.toString());
        return this;
    }

    /** The page as HTML. */
    public String html() {
        Document whole = page.clone();
        whole.outputSettings().prettyPrint(false);
        whole.selectFirst("html").attr("lang", "en");
        whole.head().appendElement("meta").attr("charset", "utf-8");
        whole.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        whole.head().appendElement("style").appendChild(new DataNode(STYLE));
        if (hasCharts) {
            whole.body().appendElement("script").appendChild(new DataNode(echarts()));
            whole.body().appendElement("script").appendChild(new DataNode(DRAW));
        }
        return "<!doctype html>\n" + whole.html() + "\n";
    }

    private static String echarts() {
        try {
            Properties about = new Properties();
            try (InputStream file = open("/META-INF/maven/org.webjars/echarts/pom.properties")) {
                about.load(file);
            }
            String script = about.getProperty("version") + "/echarts.common.min.js";
            try (InputStream file = open(ECHARTS + script)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read ECharts from its WebJar", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream file = ReportPage.class.getResourceAsStream(resource);
        if (file == null) {
            throw new FileNotFoundException(
                    resource + " is not on the class path; expected it in org.webjars:echarts");
        }
        return file;
    }
}
