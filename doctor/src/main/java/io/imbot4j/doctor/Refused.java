package io.imbot4j.doctor;

import io.imbot4j.port.PortalException;
import java.util.Locale;
import java.util.Objects;

/** What a portal's refusal means; told by its code, never in the portal's own words. */
final class Refused {
  static final String KEY = "refused";
  private static final String BETWEEN = "; ";

  private Refused() {}

  static Verdict of(PortalException refusal) {
    if (!refusal.code().isBlank() && !(refusal instanceof PortalException.Unanswered)) {
      return with(refusal.code().strip(), refusal.method());
    }
    String all = Objects.requireNonNullElse(refusal.getMessage(), "");
    if (refusal instanceof PortalException.AccessLost) {
      return Verdict.fault("lost", all);
    }
    String[] said = all.split(BETWEEN, 2);
    return said.length == 2
        ? Verdict.fault("unanswered", said[0], said[1] + ".")
        : Verdict.fault("unanswered.plain", said[0]);
  }

  static Verdict with(String code, String method) {
    return Verdict.fault(KEY + "." + code.toUpperCase(Locale.ROOT), method, code);
  }

  /** Whether there is no point in asking the portal anything else. */
  static boolean endsAll(PortalException refusal) {
    return !(refusal instanceof PortalException.Refused);
  }
}
