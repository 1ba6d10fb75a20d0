package io.julgi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    @Test
    void writesTextAsItIs() {
        String html =
                new ReportPage("금리 <b> & \"인상\"")
                        .paragraph("a < b")
                        .table(List.of("", "npmi"), List.of(List.of("<20>", "-0.12 ± 0.01")))
                        .html();

        Document page = Jsoup.parse(html);
        assertThat(page.title()).isEqualTo("금리 <b> & \"인상\"");
        assertThat(page.selectFirst("p").text()).isEqualTo("a < b");
        assertThat(page.select("td").eachText()).containsExactly("<20>", "-0.12 ± 0.01");
        assertThat(page.select("td.number").eachText()).containsExactly("-0.12 ± 0.01");
        assertThat(html).startsWith("<!doctype html>").doesNotContain("<script");
    }

    @Test
    void needsNoOtherFileForItsCharts() {
        ObjectNode option = JsonNodeFactory.instance.objectNode().put("title", "<\"금리\">");
        Document page = Jsoup.parse(new ReportPage("").chart("curve", option).html());

        assertThat(page.selectFirst(".chart").attr("data-option")).isEqualTo(option.toString());
        assertThat(page.select("script")).hasSize(2).noneMatch(script -> script.hasAttr("src"));
        assertThat(page.select("script").first().data()).contains("echarts");
    }
}
