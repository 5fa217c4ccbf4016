package io.imbot4j.example;

import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EventInbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/** A journal that remembers nothing, so that the proof of delivery can be seen to fail. */
final class NothingNoted implements EffectJournal {
  private NothingNoted() {}

  /** The same inbox, but for its journal. */
  static EventInbox in(EventInbox inbox) {
    return (EventInbox)
        Proxy.newProxyInstance(
            EventInbox.class.getClassLoader(),
            new Class<?>[] {EventInbox.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("effects")) {
                return new NothingNoted();
              }
              try {
                return method.invoke(inbox, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Map<Integer, Effect> noted(EventInbox.Claim claim) {
    return Map.of();
  }

  @Override
  public boolean intend(EventInbox.Claim claim, Effect effect) {
    return true;
  }

  @Override
  public void answered(EventInbox.Claim claim, int ordinal, Map<String, Object> answer) {}

  @Override
  public void undone(EventInbox.Claim claim, int ordinal) {}

  @Override
  public List<Doubt> inDoubt(int limit) {
    return List.of();
  }

  @Override
  public boolean resolve(Doubt doubt) {
    return false;
  }
}
