package io.imbot4j.emulator;

import io.imbot4j.world.AnswerFault;
import io.imbot4j.world.RestAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** Does to an answer on its way what somebody ordered. */
final class BadWay {
  private BadWay() {}

  /** Keeps an answer back for as long as ordered; true if then nothing of it is left to send. */
  static boolean swallows(
      RestAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AnswerFault fault = answer.fault();
    sleep(fault.delay().toMillis());
    switch (fault.kind()) {
      case RESET_BEFORE, RESET_AFTER -> reset(request);
      case REDIRECT -> {
        response.setStatus(answer.status());
        response.setHeader("Location", fault.location());
      }
      case CUT -> {
        byte[] whole = WireJson.write(answer.body());
        response.setStatus(answer.status());
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(Arrays.copyOf(whole, whole.length / 2));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Without lingering a socket is closed by a reset, at once and with whatever it held. */
  private static void reset(HttpServletRequest request) throws IOException {
    EndPoint connection =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    if (connection.getTransport() instanceof SocketChannel socket) {
      socket.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    connection.close();
  }

  private static void sleep(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
