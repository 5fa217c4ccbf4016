package io.imbot4j.emulator;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer in XML: a {@code response} with an element for each key. The names within lists are
 * guessed: the documents show none.
 */
final class WireXml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

  /** What XML cannot say, not even escaped. */
  private static final Pattern NO_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private WireXml() {}

  static String write(Map<String, @Nullable Object> tree) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      write(xml, "response", tree);
      xml.writeEndDocument();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("an answer cannot be written as XML", impossible);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, String name, @Nullable Object value)
      throws XMLStreamException {
    xml.writeStartElement(name.matches("[A-Za-z_][\\w.-]*") ? name : "item");
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(xml, String.valueOf(entry.getKey()), entry.getValue());
      }
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        write(xml, "item", item);
      }
    } else if (value instanceof Boolean yes) {
      xml.writeCharacters(yes ? "1" : "");
    } else if (value != null) {
      xml.writeCharacters(NO_CHARACTER.matcher(String.valueOf(value)).replaceAll(""));
    }
    xml.writeEndElement();
  }
}
