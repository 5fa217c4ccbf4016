package io.imbot4j.benchmarks.pace;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws how long messages of a twentieth of a second take on most plans; both axes logarithmic. */
final class Plot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int EDGE = 70;
  private static final double MOST_MESSAGES = 5;
  private static final double LONGEST = 5;

  private final List<PaceTable.Row> rows;

  Plot(List<PaceTable.Row> all) {
    rows =
        all.stream()
            .filter(row -> row.load().plan() == Load.Plan.STANDARD)
            .filter(row -> row.load().each().toMillis() == 50)
            .toList();
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
        <rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(WIDTH, HEIGHT));
    for (int power = 2; power <= MOST_MESSAGES; power++) {
      label(svg, x(power), HEIGHT - EDGE + 20.0, "%,d".formatted((int) Math.pow(10, power)));
    }
    for (int power = 0; power <= LONGEST; power++) {
      line(svg, y(power));
      label(svg, EDGE - 35.0, y(power) + 4, "%,d s".formatted((int) Math.pow(10, power)));
    }
    label(svg, WIDTH / 2.0, HEIGHT - 20.0, "messages");
    curve(svg, "single calls", "#888888", row -> row.singles().took(), 30);
    curve(svg, "batches in turn", "#d08000", row -> row.batches().took(), 46);
    curve(svg, "imbot4j", "#0060d0", row -> row.ours().took(), 62);
    curve(svg, "at best (dots)", "#000000", PaceTable.Row::best, 78);
    return svg.append("</svg>\n").toString();
  }

  private void curve(
      StringBuilder svg, String name, String color, Function<PaceTable.Row, Duration> took, int y) {
    boolean dots = name.contains("dots");
    String points =
        rows.stream().map(row -> point(row, took.apply(row))).collect(Collectors.joining(" "));
    svg.append(
        """
        <polyline points="%s" fill="none" stroke="%s" stroke-width="%d"%s/>
        <text x="%d" y="%d" fill="%s">%s</text>
        """
            .formatted(
                points,
                color,
                dots ? 3 : 2,
                dots ? " stroke-dasharray=\"1 7\"" : "",
                EDGE + 20,
                y,
                color,
                name));
  }

  private static String point(PaceTable.Row row, Duration took) {
    return String.format(
        Locale.ROOT,
        "%.1f,%.1f",
        x(Math.log10(row.load().messages())),
        y(Math.log10(Math.max(1, took.toMillis() / 1000.0))));
  }

  private static double x(double power) {
    return EDGE + (power - 2) / (MOST_MESSAGES - 2) * (WIDTH - 2 * EDGE);
  }

  private static double y(double power) {
    return HEIGHT - EDGE - power / LONGEST * (HEIGHT - EDGE - 20);
  }

  private static void line(StringBuilder svg, double y) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
            EDGE,
            WIDTH - EDGE,
            y,
            y));
  }

  private static void label(StringBuilder svg, double x, double y, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
            x,
            y,
            text));
  }
}
