package io.imbot4j.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.http.HttpConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * What a web server answers, whatever it is. No redirect is followed.
 *
 * @param body its beginning
 * @param location {@code ""} for none
 * @param time when the server said it is, in milliseconds since 1970; 0 for nothing
 * @param took how long it took to answer
 */
record WebPage(int status, String body, String location, long time, Duration took) {
  private static final int MOST = 64 * 1024;

  static WebPage get(URI address, HttpConfig config) throws IOException {
    return ask(address, null, config);
  }

  static WebPage post(URI address, String form, HttpConfig config) throws IOException {
    return ask(address, form, config);
  }

  private static WebPage ask(URI address, @Nullable String form, HttpConfig config)
      throws IOException {
    Proxy proxy =
        config.proxy() == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, config.proxy());
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(proxy);
    if (connection instanceof HttpsURLConnection encrypted && config.tls() != null) {
      encrypted.setSSLSocketFactory(config.tls().getSocketFactory());
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()));
    connection.setReadTimeout(Math.toIntExact(config.deadline().toMillis()));
    connection.setRequestProperty("User-Agent", "imbot4j-doctor");
    connection.setRequestProperty("Connection", "close");
    long start = System.nanoTime();
    try {
      if (form != null) {
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
          out.write(form.getBytes(UTF_8));
        }
      }
      int status = connection.getResponseCode();
      String body = body(connection, status);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      String location = Objects.requireNonNullElse(connection.getHeaderField("Location"), "");
      return new WebPage(status, body, location, connection.getDate(), took);
    } finally {
      connection.disconnect();
    }
  }

  private static String body(HttpURLConnection connection, int status) throws IOException {
    try (InputStream in =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      return in == null ? "" : new String(in.readNBytes(MOST), UTF_8).strip();
    }
  }

  boolean redirects() {
    return status >= 300 && status < 400;
  }

  boolean isJson() {
    return body.startsWith("{") && body.endsWith("}");
  }
}
