package io.julgi.sink;

import io.julgi.topics.events.EventMember;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.Series;
import io.julgi.topics.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A timeline as it is stored; why it is in several documents is told in the package's description.
 *
 * @param head goes to {@link #TIMELINES}
 * @param parts what does not fit into the head, goes to {@link #PARTS}
 * @param chunks all articles of the entries, goes to {@link #ENTRY_ARTICLES}
 */
record StoredTimeline(Head head, List<Part> parts, List<Chunk> chunks) {
    static final String TIMELINES = "timelines";
    static final String PARTS = "timelineParts";
    static final String ENTRY_ARTICLES = "entryArticles";

    /** Of one chunk in {@link #ENTRY_ARTICLES}. */
    static final int IDS_IN_CHUNK = 1_000;

    /** A document is closed before it grows beyond this, unless a single entry is larger. */
    private static final int BYTES_IN_PART = 1_000_000;

    /**
     * A timeline with its first entries, and then its first series.
     *
     * @param parts how many more documents go with it
     */
    record Head(String id, String build, Timeline timeline, int parts) {}

    /**
     * The entries and series that come after those of the head and of earlier parts.
     *
     * @param timeline the id of the head
     * @param part from 1
     */
    record Part(
            String id,
            String build,
            String timeline,
            int part,
            List<Entry> entries,
            List<Series> series) {}

    /**
     * Some of an entry's articles, and what speaks for each: three lists of equal length, but that
     * builds of before version 0.2 have only the first.
     *
     * @param timeline the id of the head
     * @param chunk from 0
     * @param articles ids, newest first
     * @param logOdds that it belongs to the entry
     * @param why the words that speak most for it, with spaces between them
     */
    record Chunk(
            String id,
            String build,
            String timeline,
            String entry,
            int chunk,
            List<String> articles,
            List<Double> logOdds,
            List<String> why) {
        Chunk {
            logOdds = logOdds == null ? List.of() : logOdds;
            why = why == null ? List.of() : why;
        }
    }

    /** A series; days and counts side by side take half of the room that a point a day would. */
    record DailyCounts(
            String theme,
            List<String> keywords,
            boolean steady,
            List<LocalDate> days,
            List<Integer> counts) {
        static DailyCounts of(Series series) {
            return new DailyCounts(
                    series.theme(),
                    series.keywords(),
                    series.steady(),
                    series.points().stream().map(Series.Point::day).toList(),
                    series.points().stream().map(Series.Point::articles).toList());
        }

        Series series() {
            List<Series.Point> points = new ArrayList<>(days.size());
            for (int day = 0; day < days.size(); day++) {
                points.add(new Series.Point(days.get(day), counts.get(day)));
            }
            return new Series(theme, keywords, steady, points);
        }
    }

    /** How many of an entry's articles an outlet or a theme has. */
    record Articles(String of, int articles) {}

    /**
     * Not the id that a timeline of one level had before version 0.2: of a build of then nothing is
     * found, so its queries are answered as untracked ones until the next rebuild.
     */
    static String id(String build, String query) {
        return build + ":" + QueryKey.of(query);
    }

    static String partId(String timeline, int part) {
        return part + "/" + timeline;
    }

    static String chunkId(String build, String entry, int chunk) {
        return build + "/" + entry + "/" + chunk;
    }

    static StoredTimeline of(String build, Timeline timeline) {
        String id = id(build, timeline.query());
        List<Share> shares = shares(id, build, timeline);
        List<Part> parts = new ArrayList<>();
        for (int part = 1; part < shares.size(); part++) {
            Share share = shares.get(part);
            parts.add(new Part(partId(id, part), build, id, part, share.entries, share.series));
        }
        Timeline first = with(timeline, shares.get(0).entries, shares.get(0).series);
        return new StoredTimeline(
                new Head(id, build, first, parts.size()),
                parts,
                timeline.entries().stream()
                        .flatMap(entry -> chunks(build, id, entry).stream())
                        .toList());
    }

    /** The entries and series of one document. */
    private static final class Share {
        private final List<Entry> entries = new ArrayList<>();
        private final List<Series> series = new ArrayList<>();
        private int bytes;

        boolean isFull(int more) {
            return !(entries.isEmpty() && series.isEmpty()) && bytes + more > BYTES_IN_PART;
        }
    }

    /** All entries and then all series, in their order: the head's, then each part's. */
    private static List<Share> shares(String id, String build, Timeline timeline) {
        List<Share> shares = new ArrayList<>(List.of(new Share()));
        shares.get(0).bytes =
                StoredForms.DOCUMENTS.sizeOf(
                        new Head(id, build, with(timeline, List.of(), List.of()), 0));
        timeline.entries().forEach(entry -> shareFor(entry, shares).entries.add(entry));
        timeline.series().forEach(series -> shareFor(series, shares).series.add(series));
        return shares;
    }

    private static Share shareFor(Record element, List<Share> shares) {
        int bytes = StoredForms.DOCUMENTS.sizeOf(element);
        if (shares.get(shares.size() - 1).isFull(bytes)) {
            shares.add(new Share());
        }
        Share last = shares.get(shares.size() - 1);
        last.bytes += bytes;
        return last;
    }

    private static List<Chunk> chunks(String build, String timeline, Entry entry) {
        List<Chunk> chunks = new ArrayList<>();
        List<EventMember> members = entry.members();
        for (int from = 0; from < members.size(); from += IDS_IN_CHUNK) {
            int chunk = chunks.size();
            List<EventMember> some =
                    members.subList(from, Math.min(from + IDS_IN_CHUNK, members.size()));
            chunks.add(
                    new Chunk(
                            chunkId(build, entry.id(), chunk),
                            build,
                            timeline,
                            entry.id(),
                            chunk,
                            some.stream().map(EventMember::id).toList(),
                            some.stream().map(EventMember::logOdds).toList(),
                            some.stream().map(member -> String.join(" ", member.why())).toList()));
        }
        return chunks;
    }

    /**
     * The timeline of these documents, whose entries have only their typical articles.
     *
     * @param parts all of them, in any order
     */
    static Timeline timeline(Head head, List<Part> parts) {
        List<Part> inOrder = parts.stream().sorted(Comparator.comparingInt(Part::part)).toList();
        Timeline first = head.timeline();
        return with(
                first,
                Stream.concat(
                                first.entries().stream(),
                                inOrder.stream().flatMap(part -> part.entries().stream()))
                        .toList(),
                Stream.concat(
                                first.series().stream(),
                                inOrder.stream().flatMap(part -> part.series().stream()))
                        .toList());
    }

    private static Timeline with(Timeline timeline, List<Entry> entries, List<Series> series) {
        return new Timeline(
                timeline.query(),
                timeline.alsoCalled(),
                timeline.articles(),
                entries,
                series,
                timeline.junk(),
                timeline.model());
    }
}
