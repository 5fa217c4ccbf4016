package io.imbot4j.port;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;

/**
 * Takes in what becomes of the application on portals, as the platform posts it.
 *
 * <p>Safe for use by many threads at once. What was only said is proven by {@link InstallProof}
 * before anything is stored, and refused as that refuses it; tokens of a person who is no
 * administrator are refused too, wherever they would be stored. Where a store cannot be reached,
 * {@link StoreException} is thrown and nothing is stored.
 */
public interface Installs {
  /**
   * The application was installed or updated ({@code ONAPPINSTALL}, {@code ONAPPUPDATE}). Returns
   * when that is stored; what the portal has to be told follows by itself.
   *
   * @param said what the event says, and nobody has checked
   * @throws PortalException if it was not proven
   */
  void installed(Portal said);

  /**
   * A person opened a page of the application: that for its installation, or any. Returns when the
   * portal is ready for the installation to be finished.
   *
   * <p>Where the application is installed and works, nothing is stored: any person may open it, and
   * the portal goes on being called as who installed it.
   *
   * @param said what the request says, and nobody has checked
   * @throws PortalException if it was not proven, or the portal could not be made ready
   */
  InstallProof.Proven opened(Portal said);

  /**
   * A person let the application in and came back with a code. Stored as {@link #opened} says.
   *
   * @param server as {@link InstallProof#redeem} takes it
   * @throws PortalException as {@link InstallProof#redeem} says
   */
  Portal authorized(PortalId portal, String server, Secret code);

  /**
   * The application was removed ({@code ONAPPUNINSTALL}), said by an authentic event.
   *
   * @param clean whether everything held about the portal is to be erased ({@code CLEAN})
   */
  void uninstalled(PortalId portal, boolean clean);

  /**
   * The application may have been paid for ({@code ONAPPPAYMENT}). Anybody can say so, since this
   * event carries no application token; so it only makes the portal be asked, now and then ({@code
   * app.info}).
   */
  void paid(PortalId portal);
}
