package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringReader;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Every body is parameters, or none: there is no exception. */
class RequestBodyFuzzTest {
  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  @FuzzTest
  void any_parts_are_fields_of_which_nothing_is_larger(byte[] input) {
    Map<String, @Nullable Object> fields =
        MultipartForm.read("multipart/form-data; boundary=cut", input);

    assertThat(fields.size()).isLessThanOrEqualTo(input.length);
    assertThat(WireJson.lenient(new String(WireJson.write(fields), UTF_8))).isEqualTo(fields);
  }

  @FuzzTest
  void any_json_is_an_object_that_can_be_answered_as_xml(byte[] input) throws XMLStreamException {
    Map<String, @Nullable Object> object = WireJson.lenient(new String(input, UTF_8));

    XMLStreamReader answer = XML.createXMLStreamReader(new StringReader(WireXml.write(object)));

    int elements = 0;
    while (answer.hasNext()) {
      elements += answer.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
    }
    assertThat(elements).isGreaterThan(object.size());
  }
}
