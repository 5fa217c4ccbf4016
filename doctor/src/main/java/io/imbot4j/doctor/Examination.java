package io.imbot4j.doctor;

import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one check after the other, each within its time, and leaves out those that cannot be judged
 * after what was found, so that one fault is told once. For one thread.
 */
final class Examination {
  /** What a check may take. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Wording wording;
  private final Consumer<Finding> heard;
  private final List<Finding> findings = new ArrayList<>();

  /** The fault for which a check failed or was left out. */
  private final Map<Check, Check> faults = new EnumMap<>(Check.class);

  private @Nullable Check ended;

  Examination(Wording wording, Consumer<Finding> heard) {
    this.wording = wording;
    this.heard = heard;
  }

  /** Makes a check unless one it needs has failed. */
  void make(Check check, Callable<Verdict> look, Check... needs) {
    make(check, PATIENCE, look, needs);
  }

  void make(Check check, Duration atMost, Callable<Verdict> look, Check... needs) {
    Check fault = fault(needs);
    Verdict verdict =
        fault == null ? within(check, atMost, look) : Verdict.skipped("because", title(fault));
    if (verdict.severity() == Severity.FAULT) {
      faults.put(check, check);
    } else if (fault != null) {
      faults.put(check, fault);
    }
    Finding finding = wording.of(check, verdict);
    findings.add(finding);
    heard.accept(finding);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private String title(Check fault) {
    return wording.title(fault);
  }

  private @Nullable Check fault(Check... needs) {
    for (Check need : needs) {
      Check fault = need == Check.ACCESS && ended != null ? ended : faults.get(need);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private Verdict within(Check check, Duration atMost, Callable<Verdict> look) {
    FutureTask<Verdict> task = new FutureTask<>(look);
    Thread thread = new Thread(task, "imbot4j-doctor");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      ended = check;
      return Verdict.fault("late", "" + atMost.toSeconds());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      ended = check;
      return Verdict.skipped("interrupted");
    } catch (ExecutionException failed) {
      return failed(check, Objects.requireNonNullElse(failed.getCause(), failed));
    } finally {
      task.cancel(true);
    }
  }

  private Verdict failed(Check check, Throwable cause) {
    if (cause instanceof PortalException refusal) {
      ended = Refused.endsAll(refusal) ? check : ended;
      return Refused.of(refusal);
    }
    String why = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    return Verdict.fault("failed", why);
  }
}
