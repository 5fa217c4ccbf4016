package io.imbot4j.contracts;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.line.LineTransfer;
import io.imbot4j.domain.line.SessionMessage;
import io.imbot4j.port.LineSessions;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Sessions of open lines, of which it keeps what the bot did. Safe for many threads. */
final class FakeLines implements LineSessions {
  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  List<String> done() {
    return List.copyOf(done);
  }

  @Override
  public void passToOperator(ChatId chat) {
    done.add("operator " + chat);
  }

  @Override
  public void transfer(ChatId chat, LineTransfer to) {
    done.add("transfer " + chat + " to " + (to.user() == null ? to.queue() : to.user()));
  }

  @Override
  public void finish(ChatId chat) {
    done.add("finish " + chat);
  }

  @Override
  public void send(ChatId chat, SessionMessage kind, @Nullable Text text) {
    done.add("send " + chat + (text == null ? "" : " " + text.bb()));
  }
}
