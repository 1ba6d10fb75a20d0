package io.julgi.bench.cli;

import io.julgi.bench.topics.MeanOverSeeds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;

/** Draws figures over numbers of topics as SVG that needs nothing else: works offline. */
final class Plot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 30;
    private static final int BOTTOM = 40;
    private static final int GRID_LINES = 4;

    private final NavigableMap<Integer, MeanOverSeeds> figures;
    private final double lowest;
    private final double highest;
    private final StringBuilder svg = new StringBuilder();

    private Plot(NavigableMap<Integer, MeanOverSeeds> figures) {
        this.figures = figures;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (MeanOverSeeds figure : figures.values()) {
            low = Math.min(low, figure.mean() - figure.sd());
            high = Math.max(high, figure.mean() + figure.sd());
        }
        double margin = high > low ? (high - low) * 0.08 : Math.max(1e-3, Math.abs(high) * 0.05);
        lowest = low - margin;
        highest = high + margin;
    }

    /**
     * Means as a line with one standard deviation up and down, and marks at some numbers of topics.
     *
     * @param figures by number of topics, at least one, none NaN
     * @param marks what to write at which number of topics
     */
    static String of(
            String title,
            NavigableMap<Integer, MeanOverSeeds> figures,
            Map<Integer, String> marks) {
        return new Plot(figures).draw(title, marks);
    }

    private String draw(String title, Map<Integer, String> marks) {
        add(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH, HEIGHT, HtmlText.escaped(title));
        grid();
        marks.forEach(this::mark);
        line();
        add(
                "<text class=\"axis\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">topics</text>",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6);
        add("</svg>");
        return svg.toString();
    }

    private void grid() {
        for (int i = 0; i <= GRID_LINES; i++) {
            double value = lowest + (highest - lowest) * i / GRID_LINES;
            add(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT, WIDTH - RIGHT, y(value), y(value));
            add(
                    "<text class=\"axis\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 8, y(value) + 4, number(value));
        }
        List<Integer> all = List.copyOf(figures.keySet());
        double last = Double.NEGATIVE_INFINITY;
        for (int topics : all) {
            if (x(topics) - last > 26) {
                last = x(topics);
                add(
                        "<text class=\"axis\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>",
                        x(topics), HEIGHT - BOTTOM + 18, topics);
            }
        }
    }

    private String number(double value) {
        return String.format(Locale.ROOT, highest - lowest < 5 ? "%.3f" : "%.0f", value);
    }

    private void mark(int topics, String text) {
        if (topics >= figures.firstKey() && topics <= figures.lastKey()) {
            add(
                    "<line class=\"mark\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                    x(topics), x(topics), TOP, HEIGHT - BOTTOM);
            add(
                    "<text class=\"mark\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x(topics), TOP - 8, HtmlText.escaped(text));
        }
    }

    private void line() {
        StringBuilder path = new StringBuilder();
        figures.forEach(
                (topics, figure) ->
                        path.append(
                                String.format(
                                        Locale.ROOT,
                                        "%s%.1f,%.1f",
                                        path.length() == 0 ? "M" : " L",
                                        x(topics),
                                        y(figure.mean()))));
        add("<path class=\"line\" d=\"%s\"/>", path);
        figures.forEach(
                (topics, figure) -> {
                    add(
                            "<line class=\"sd\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                            x(topics),
                            x(topics),
                            y(figure.mean() - figure.sd()),
                            y(figure.mean() + figure.sd()));
                    add(
                            "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>%d topics:"
                                    + " %s ± %s</title></circle>",
                            x(topics),
                            y(figure.mean()),
                            topics,
                            String.format(Locale.ROOT, "%.4f", figure.mean()),
                            String.format(Locale.ROOT, "%.4f", figure.sd()));
                });
    }

    private double x(int topics) {
        double from = figures.firstKey();
        double to = Math.max(from + 1, figures.lastKey());
        return LEFT + 12 + (WIDTH - LEFT - RIGHT - 24) * (topics - from) / (to - from);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - lowest) / (highest - lowest);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
