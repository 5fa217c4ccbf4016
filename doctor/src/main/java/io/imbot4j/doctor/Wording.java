package io.imbot4j.doctor;

import io.imbot4j.domain.Secret;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Puts what was found into words, English or Russian, and leaves every secret out of them. */
final class Wording {
  private static final String HIDDEN = "***";
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final int LONGEST = 500;

  private final Locale language;
  private final ResourceBundle texts;
  private final Set<String> secrets = new HashSet<>();

  Wording(Locale language) {
    this.language = language.getLanguage().equals("ru") ? RUSSIAN : Locale.ROOT;
    texts = ResourceBundle.getBundle("io.imbot4j.doctor.findings", this.language);
  }

  /** Has this never said, whoever else sent it. */
  void hide(Secret secret) {
    secrets.add(secret.reveal());
  }

  /** The check's name. */
  String title(Check check) {
    return say(check + ".title");
  }

  Finding of(Check check, Verdict verdict) {
    Object[] arguments = verdict.arguments().toArray();
    boolean bad = verdict.severity() == Severity.WARNING || verdict.severity() == Severity.FAULT;
    return new Finding(
        check,
        verdict.severity(),
        title(check),
        say(verdict.key(), arguments),
        bad ? say(remedy(verdict.key()), arguments) : "");
  }

  /** What to do about an error code is said once, whichever check met it. */
  private String remedy(String key) {
    String known = key + ".do";
    return texts.containsKey(known) || !key.startsWith(Refused.KEY) ? known : Refused.KEY + ".do";
  }

  private String say(String key, Object... arguments) {
    String known = texts.containsKey(key) || !key.startsWith(Refused.KEY) ? key : Refused.KEY;
    String text = new MessageFormat(texts.getString(known), language).format(arguments);
    for (String secret : secrets) {
      text = text.replace(secret, HIDDEN);
    }
    text = text.replaceAll("\\p{Cntrl}+", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
