package org.essaim.host;

import module java.base;

/**
 * Several pages in the text format of Prometheus as one: what a figure means is said once, and all
 * its samples follow, as the format asks for.
 */
final class MetricsPage {

    private final Map<String, StringBuilder> figures = new TreeMap<>();

    void add(String page) {
        StringBuilder samples = new StringBuilder();
        for (String line : page.lines().toList()) {
            if (!line.startsWith("#")) {
                samples.append(line).append('\n');
                continue;
            }
            String figure = line.split(" ", 4)[2];
            StringBuilder known = figures.get(figure);
            if (known == null) {
                known = new StringBuilder();
                figures.put(figure, known);
            }
            if (known.indexOf(line + "\n") < 0) {
                known.append(line).append('\n');
            }
            samples = known;
        }
    }

    String text() {
        return String.join("", figures.values());
    }
}
