package io.imbot4j.servlet;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.InstallProof;
import io.imbot4j.port.Installs;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.BracketForm;
import io.imbot4j.wire.Tree;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes what portals post about the application itself. Safe for use by many threads at once. */
final class AppPosts {
  private final Installs installs;
  private final TurnObserver observer;
  private final InstantSource clock;

  AppPosts(Installs installs, TurnObserver observer, InstantSource clock) {
    this.installs = installs;
    this.observer = observer;
    this.clock = clock;
  }

  /**
   * Takes a post that needs no application token, since it is proven otherwise or believed in
   * nothing.
   *
   * @return empty for any other
   */
  Optional<Answer> take(Tree form, @Nullable String query) {
    if (InstallForm.isPage(form)) {
      return Optional.of(opened(form, query(query)));
    }
    return switch (form.get("event").text().toUpperCase(Locale.ROOT)) {
      case "ONAPPINSTALL", "ONAPPUPDATE" -> Optional.of(installed(form));
      case "ONAPPPAYMENT" -> Optional.of(paid(form));
      default -> Optional.empty();
    };
  }

  /** Takes an event of the application that was believed. */
  void takeBelieved(String event, PortalId portal, Tree form) {
    if (event.equalsIgnoreCase("ONAPPUNINSTALL")) {
      installs.uninstalled(portal, form.at("data", "CLEAN").flag());
    } else {
      observer.saw(new TurnObserver.Note("portal " + portal + " posted " + name(event)));
    }
  }

  /** Takes a person who let the application in and came back with a code. */
  Answer cameBack(Tree query) {
    String server = query.get("server_domain").text();
    return page(
        query.get("LANG").text(),
        () -> new PortalId(InstallForm.memberId(query.get("member_id"))),
        portal -> {
          Secret code = Secret.of(query.get("code").text());
          return new InstallProof.Proven(installs.authorized(portal, server, code), true);
        });
  }

  private Answer opened(Tree form, Tree query) {
    return page(
        query.get("LANG").text(),
        () -> InstallForm.ofPage(form, query, clock.instant()),
        installs::opened);
  }

  /** What went wrong is told to the observer; the person is told what to do. */
  private <T> Answer page(
      String language, Supplier<T> reading, Function<T, InstallProof.Proven> installation) {
    Optional<T> said = read(reading);
    if (said.isEmpty()) {
      return InstallPage.of(InstallPage.Text.REFUSED, language);
    }
    try {
      InstallProof.Proven proven = installation.apply(said.get());
      InstallPage.Text text =
          proven.finished() ? InstallPage.Text.INSTALLED : InstallPage.Text.FINISHING;
      return InstallPage.of(text, language).in(proven.portal().endpoint());
    } catch (PortalException.Refused | PortalException.AccessLost no) {
      return InstallPage.of(failed(InstallPage.Text.REFUSED, no), language);
    } catch (RuntimeException failure) {
      return InstallPage.of(failed(InstallPage.Text.LATER, failure), language);
    }
  }

  private InstallPage.Text failed(InstallPage.Text text, RuntimeException cause) {
    observer.saw(new TurnObserver.Trouble("an installation was not taken: " + text, cause));
    return text;
  }

  private Answer installed(Tree event) {
    Optional<Portal> said = read(() -> InstallForm.ofEvent(event, clock.instant()));
    if (said.isEmpty()) {
      return Reply.NOT_PROVEN;
    }
    try {
      installs.installed(said.get());
      return Reply.ACCEPTED;
    } catch (PortalException.Refused no) {
      observer.saw(
          new TurnObserver.RefusedPost(Reply.NOT_PROVEN.reason(), Reply.NOT_PROVEN.toString(), no));
      return Reply.NOT_PROVEN;
    } catch (PortalException | StoreException later) {
      return failed(Reply.CLOSED, later);
    }
  }

  /**
   * Reads what anybody may have posted. What makes no sense is told in one line that repeats none
   * of it: it could hold a token, or lines made to look like ours.
   */
  private <T> Optional<T> read(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException senseless) {
      observer.saw(
          new TurnObserver.RefusedPost(
              "not_an_installation",
              "It is an installation with something missing or senseless.",
              null));
      return Optional.empty();
    }
  }

  private Reply failed(Reply reply, RuntimeException cause) {
    observer.saw(new TurnObserver.Trouble("an installation was answered " + reply, cause));
    return reply;
  }

  private Answer paid(Tree event) {
    String memberId = InstallForm.memberId(event.at("auth", "member_id"));
    if (!memberId.isBlank()) {
      installs.paid(new PortalId(memberId));
    }
    return Reply.ACCEPTED;
  }

  /** The query of the address, or nothing where it is none. */
  private static Tree query(@Nullable String query) {
    return BracketForm.parse(query == null ? "" : query);
  }

  /** Known names only, since anything may be posted under a right token. */
  private static String name(String event) {
    return event.replaceAll("[^A-Za-z0-9_]", "?").substring(0, Math.min(event.length(), 40));
  }
}
