package io.julgi.jobs.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The pages of a site like 동아일보: of 2013, of 2015 to 2023, and since; an archive by day. */
final class DongaPages extends SitePages {
    private static final PageTexts TEXTS = PageTexts.read("donga-pages.yaml");
    private static final Pattern MONTH = Pattern.compile("/sitemap/(\\d{4}-\\d{2})\\.xml\\.gz");

    DongaPages(ArticleIndex index, String root, int menuLinks) {
        super(TEXTS, index, root, menuLinks);
    }

    @Override
    Optional<PageAnswer> listing(String path, Map<String, String> query) {
        Matcher month = MONTH.matcher(path);
        if (month.matches()) {
            return month(month.group(1));
        }
        return switch (path) {
            case "/total.xml" -> Optional.of(feed(""));
            case "/sitemap/donga-newsmap.xml" -> Optional.of(newsSitemap());
            case "/sitemap/donga-sitemap.xml" -> Optional.of(sitemapIndex());
            case "/news/sitemap" ->
                    day(query.get("p1") + query.get("p2") + query.get("p3"))
                            .map(day -> around("day", items("dayItem", index().of(day))))
                            .map(PageAnswer::html);
            case "/news/List" -> archive(query);
            default -> Optional.empty();
        };
    }

    private PageAnswer sitemapIndex() {
        return PageAnswer.xml(
                sitemap(
                        "sitemapIndex",
                        index().newestFirst().stream()
                                .map(published -> published.at("yyyy-MM"))
                                .distinct()
                                .map(month -> root() + "/sitemap/" + month + ".xml.gz")
                                .toList()));
    }

    private Optional<PageAnswer> month(String month) {
        List<String> addresses =
                index().newestFirst().stream()
                        .filter(published -> published.at("yyyy-MM").equals(month))
                        .map(this::address)
                        .toList();
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PageAnswer(
                                "application/x-gzip", packed(sitemap("sitemap", addresses))));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private Optional<PageAnswer> archive(Map<String, String> query) {
        String first = query.getOrDefault("p", "1");
        return first.matches("\\d{1,5}")
                ? day(query.getOrDefault("ymd", ""))
                        .map(day -> archive(from(Integer.parseInt(first), index().of(day))))
                : Optional.empty();
    }

    private PageAnswer archive(List<PublishedArticle> articles) {
        String list =
                articles.stream()
                        .map(each -> items("archiveItems." + each.layout(), List.of(each)))
                        .collect(Collectors.joining());
        return listPage("지난 기사", list.isEmpty() ? TEXTS.orElse("emptyArchive", "") : list);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
