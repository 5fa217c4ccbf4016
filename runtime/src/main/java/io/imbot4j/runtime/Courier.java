package io.imbot4j.runtime;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.BroadcastStore.Refused;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends a broadcast to a page of recipients, whom it notes before and after. Safe for use by many
 * threads.
 *
 * @param again whether it is for those who were refused
 * @param waits how long it waits, one time after another, before what was not done is tried again
 */
record Courier(
    BroadcastStore store,
    BotMessages messages,
    boolean again,
    Function<DialogId, NewMessage> message,
    List<Duration> waits) {

  void carry(Collection<DialogId> page, RunningBroadcast run) throws InterruptedException {
    BroadcastId id = run.id();
    List<DialogId> mine = again ? store.intendAgain(id, page) : store.intend(id, page);
    Mail mail = new Mail();
    mine.forEach(recipient -> mail.write(recipient, message));
    mail.send(messages);
    Iterator<Duration> wait = waits.iterator();
    while (mail.mayGoAgain() && wait.hasNext() && run.rest(wait.next())) {
      mail.send(messages);
    }
    store.ended(id, mail.outcomes());
    run.count(mail.tally(page.size() - mine.size()));
    PortalException held = mail.held();
    if (held != null) {
      takeBack(id, mail.waiting(), held);
      run.stop(String.valueOf(held.getMessage()));
    }
  }

  private void takeBack(BroadcastId id, List<DialogId> unsent, PortalException why) {
    if (again) {
      Refused refusal = Mail.refusal(why);
      store.ended(id, unsent.stream().collect(Collectors.toMap(each -> each, each -> refusal)));
    } else {
      store.forget(id, unsent);
    }
  }
}
