package io.imbot4j.http;

import io.imbot4j.port.PortalStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store that is interfered with. */
final class StoreProxy {
  private StoreProxy() {}

  /** Runs something before each call of a method; what that throws, the method throws. */
  static PortalStore before(PortalStore store, String method, Runnable what) {
    return (PortalStore)
        Proxy.newProxyInstance(
            StoreProxy.class.getClassLoader(),
            new Class<?>[] {PortalStore.class},
            (proxy, called, arguments) -> {
              if (called.getName().matches(method)) {
                what.run();
              }
              try {
                return called.invoke(store, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
