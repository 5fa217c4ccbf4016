package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.world.PhpQuery;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/** A form in parts, as some clients send it. Its files are left out, as PHP leaves them out. */
final class MultipartForm {
  private MultipartForm() {}

  /** Reads the fields; a broken form has none. */
  static Map<String, @Nullable Object> read(String contentType, byte[] body) {
    MultiPartConfig config = new MultiPartConfig.Builder().maxMemoryPartSize(-1).build();
    Content.Source source = new ByteBufferContentSource(ByteBuffer.wrap(body));
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(source, new Attributes.Mapped(), contentType, config)) {
      StringJoiner pairs = new StringJoiner("&");
      for (MultiPart.Part part : parts) {
        if (part.getFileName() == null && part.getName() != null) {
          pairs.add(encoded(part.getName()) + "=" + encoded(part.getContentAsString(UTF_8)));
        }
      }
      return PhpQuery.decode(pairs.toString());
    } catch (CompletionException | IllegalArgumentException | BadMessageException broken) {
      return new LinkedHashMap<>();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
