package io.julgi.nlp.newwords;

import java.util.ArrayList;
import java.util.List;

/**
 * An evenly spaced sample of lines, of bounded size: it takes every line at first; when full, it
 * drops every other line and from then on takes half as many.
 */
final class TextSample {
    private final long limit;
    private final List<String> lines = new ArrayList<>();
    private long size;
    private long seen;
    private long step = 1;

    /**
     * An empty sample.
     *
     * @param limit the most characters held
     */
    TextSample(long limit) {
        this.limit = limit;
    }

    void add(String line) {
        boolean isNext = seen % step == 0;
        seen++;
        if (isNext) {
            lines.add(line);
            size += line.length();
            while (size > limit && lines.size() > 1) {
                halve();
            }
        }
    }

    private void halve() {
        List<String> kept = new ArrayList<>(lines.size() / 2 + 1);
        for (int i = 0; i < lines.size(); i += 2) {
            kept.add(lines.get(i));
        }
        lines.clear();
        lines.addAll(kept);
        size = lines.stream().mapToLong(String::length).sum();
        step *= 2;
    }

    List<String> lines() {
        return lines;
    }
}
