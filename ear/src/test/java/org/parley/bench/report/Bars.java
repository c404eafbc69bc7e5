package org.parley.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of horizontal bars in groups, each with the range of its rounds, as an SVG that is read in light and dark. */
final class Bars {

    private static final int WIDTH = 760;
    private static final int LABELS = 190;
    private static final int BAR = 18;
    private static final int GAP = 14;
    private static final int HEAD = 46;
    private static final int ROOM_FOR_FIGURES = 130;
    /** Told apart also by who sees few colours, on white and on near black. */
    private static final List<String> COLOURS = List.of("#2f7ed8", "#d9822b", "#8e5bb5", "#3a9a5b");

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #1f2328; }
              .title { font-size: 15px; font-weight: 600; }
              .quiet { fill: #59636e; }
              .range { stroke: #1f2328; stroke-width: 1.5; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; } .quiet { fill: #9198a1; } .range { stroke: #e6edf3; }
              }
            </style>
            """;

    private final String title;
    private final int decimals;
    private final List<Group> groups = new ArrayList<>();

    private record Group(String name, List<Bar> bars) {}

    private record Bar(String name, Samples samples) {}

    /** @param title with the unit */
    Bars(String title, int decimals) {
        this.title = title;
        this.decimals = decimals;
    }

    /** Begins another group; what follows belongs to it. */
    Bars group(String name) {
        groups.add(new Group(name, new ArrayList<>()));
        return this;
    }

    /** One bar, unless nothing was measured. */
    Bars bar(String name, Samples samples) {
        if (!samples.values().isEmpty()) {
            groups.get(groups.size() - 1).bars().add(new Bar(name, samples));
        }
        return this;
    }

    String svg() {
        double most = groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(bar -> bar.samples().most())
                .max()
                .orElse(1);
        double scale = (WIDTH - LABELS - ROOM_FOR_FIGURES) / Math.max(most, Double.MIN_NORMAL);
        StringBuilder body = new StringBuilder();
        int y = HEAD;
        for (Group group : groups) {
            if (!group.name().isEmpty()) {
                body.append(text(0, y + 13, "quiet", group.name()));
                y += BAR + 4;
            }
            for (int i = 0; i < group.bars().size(); i++) {
                body.append(bar(group.bars().get(i), y, scale, COLOURS.get(i % COLOURS.size())));
                y += BAR + 4;
            }
            y += GAP;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + y + "\" width=\"" + WIDTH
                + "\" height=\"" + y + "\" role=\"img\" aria-label=\"" + escaped(title) + "\">\n" + STYLE
                + text(0, 20, "title", title) + body + "</svg>\n";
    }

    private String bar(Bar bar, int y, double scale, String colour) {
        double length = bar.samples().median() * scale;
        double from = LABELS + bar.samples().least() * scale;
        double to = LABELS + bar.samples().most() * scale;
        String range = bar.samples().values().size() > 1
                ? String.format(
                        Locale.ROOT,
                        "<path class=\"range\" d=\"M%.1f %d H%.1f M%.1f %d v8 M%.1f %d v8\"/>%n",
                        from,
                        y + BAR / 2,
                        to,
                        from,
                        y + 5,
                        to,
                        y + 5)
                : "";
        return text(12, y + 13, "", bar.name())
                + String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>%n",
                        LABELS,
                        y,
                        length,
                        BAR,
                        colour)
                + range
                + text(
                        (int) Math.max(LABELS + length, to) + 8,
                        y + 13,
                        "",
                        Samples.number(bar.samples().median(), decimals));
    }

    private static String text(int x, int y, String style, String content) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" class=\"" + style + "\">" + escaped(content) + "</text>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
