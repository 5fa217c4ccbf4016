package io.imbot4j.domain.app;

/**
 * The revisions of the messenger's interfaces ({@code imbot.v2.Revision.get}): what a portal is too
 * old for. Immutable.
 *
 * @param rest of the methods; a manual page that says from which revision something works means
 *     this one
 * @param web of the browser's messenger
 * @param mobile of the messenger on phones
 * @param desktop of the messenger's desktop application
 */
public record Revision(int rest, int web, int mobile, int desktop) {
  /** The first one that can be asked for; an older portal has no {@code Revision.get}. */
  public static final int FIRST = 33;

  /** A portal too old to say. */
  public static final Revision UNKNOWN = new Revision(0, 0, 0, 0);
}
