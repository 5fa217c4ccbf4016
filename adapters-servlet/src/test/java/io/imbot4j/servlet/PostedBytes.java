package io.imbot4j.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post without a container, of which a second makes some ten thousand. */
final class PostedBytes {
  private final byte[] body;
  private int status;

  PostedBytes(byte[] body) {
    this.body = body;
  }

  int status() {
    return status;
  }

  HttpServletRequest request() {
    ServletInputStream bytes = new Bytes(new ByteArrayInputStream(body));
    return proxy(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> "POST";
              case "getContentType" -> "application/x-www-form-urlencoded";
              case "getContentLengthLong" -> -1L;
              case "getInputStream" -> bytes;
              case "getParameterMap" -> Map.of();
              default -> throw new AssertionError("a request is not asked for " + name);
            });
  }

  HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (name, arguments) -> {
          if (name.equals("setStatus")) {
            status = (int) arguments[0];
          }
          return name.equals("getOutputStream") ? new Nowhere() : null;
        });
  }

  private interface Answer {
    @Nullable Object to(String name, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            PostedBytes.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    private Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("bytes are read at once");
    }
  }

  private static final class Nowhere extends ServletOutputStream {
    @Override
    public void write(int one) {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("bytes are written at once");
    }
  }
}
