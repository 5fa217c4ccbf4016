package io.imbot4j.example;

import io.imbot4j.runtime.BroadcastProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Draws how far a broadcast is, in one line that is written over and over. For one thread at a
 * time.
 */
final class ProgressBar implements Consumer<BroadcastProgress> {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private int drawn;

  ProgressBar(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(BroadcastProgress progress) {
    String line = line(progress);
    // What stays of a longer line before is wiped out.
    out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    drawn = line.length();
    if (progress.state().isOver()) {
      out.println();
    }
    out.flush();
  }

  private static String line(BroadcastProgress progress) {
    Long total = progress.total();
    StringBuilder line = new StringBuilder();
    if (total != null) {
      int full = total == 0 ? WIDTH : (int) (Math.min(total, progress.done()) * WIDTH / total);
      line.append('[').append("#".repeat(full)).append("-".repeat(WIDTH - full)).append("] ");
    }
    line.append(number(progress.done())).append(total == null ? "" : " of " + number(total));
    line.append(String.format(Locale.ROOT, ", %.0f a second", progress.rate()));
    Duration left = progress.left();
    if (left != null && !progress.state().isOver()) {
      line.append(
          String.format(
              Locale.ROOT,
              ", %d:%02d:%02d left",
              left.toHours(),
              left.toMinutesPart(),
              left.toSecondsPart()));
    }
    return line.append(some(progress.refused(), "refused"))
        .append(some(progress.inDoubt(), "in doubt"))
        .toString();
  }

  private static String some(long count, String what) {
    return count == 0 ? "" : ", " + number(count) + " " + what;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
