package org.coursewatch.ncpdp;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * XML text to elements and back. Nothing is ever fetched or expanded: a document with a document
 * type declaration is refused before anything in it is read, and so are documents that are deeper
 * or larger than any message. The parser is Java's own, whatever else lies on the class path.
 */
final class XmlText {

  private static final int DEEPEST = 30;
  private static final int MOST_ELEMENTS = 2_000;
  private static final int MOST_ATTRIBUTES = 20;
  private static final int LONGEST_TEXT = 4_000;

  private static final XMLInputFactory READERS = readers();

  private int elements;

  private XmlText() {}

  /**
   * The outermost element of {@code body}.
   *
   * @throws org.coursewatch.platform.ProblemException when it is not one well-formed document, has
   *     a document type declaration or is too large; names line and column, and nothing of the text
   */
  static XmlElement read(byte[] body) {
    if (body.length == 0) {
      throw malformed("the body is empty");
    }
    try {
      XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(body));
      try {
        return new XmlText().document(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw malformed("not well-formed XML" + place(e.getLocation()));
    }
  }

  /** A document with {@code root}, without elements that say nothing, in UTF-8. */
  static String write(XmlElement root) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      write(root, out);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a message of our own could not be written", e);
    }
    return text.toString();
  }

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private XmlElement document(XMLStreamReader reader) throws XMLStreamException {
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> root = element(reader, 1);
        case XMLStreamReader.DTD -> throw typed(reader);
        default -> {
          // comments, blanks and instructions around the message say nothing
        }
      }
    }
    if (root == null) {
      throw malformed("no element");
    }
    return root;
  }

  private XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
    elements++;
    if (depth > DEEPEST || elements > MOST_ELEMENTS) {
      throw malformed("more or deeper elements than any message has" + place(reader.getLocation()));
    }
    String name = reader.getLocalName();
    Map<String, String> attributes = attributes(reader);
    List<XmlElement> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> children.add(element(reader, depth + 1));
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> append(reader, text);
        case XMLStreamReader.ENTITY_REFERENCE, XMLStreamReader.DTD -> throw typed(reader);
        case XMLStreamReader.END_ELEMENT -> {
          return new XmlElement(name, attributes, children, text.toString().strip());
        }
        default -> {
          // a comment or an instruction
        }
      }
    }
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
      throw malformed("more attributes than any element has" + place(reader.getLocation()));
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String prefix = reader.getAttributePrefix(i);
      if (prefix == null || prefix.isEmpty()) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    return attributes;
  }

  private static void append(XMLStreamReader reader, StringBuilder text) {
    text.append(reader.getText());
    if (text.length() > LONGEST_TEXT) {
      throw malformed("a longer text than any element has" + place(reader.getLocation()));
    }
  }

  private static void write(XmlElement element, XMLStreamWriter out) throws XMLStreamException {
    out.writeStartElement(element.name());
    for (Map.Entry<String, String> each : new TreeMap<>(element.attributes()).entrySet()) {
      out.writeAttribute(each.getKey(), printable(each.getValue()));
    }
    out.writeCharacters(printable(element.text()));
    for (XmlElement child : element.children()) {
      if (!child.isEmpty()) {
        write(child, out);
      }
    }
    out.writeEndElement();
  }

  /** XML 1.0 has no way to write most control characters. */
  private static String printable(String text) {
    return text.replaceAll(
        "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
  }

  private static RuntimeException typed(XMLStreamReader reader) {
    return malformed(
        "a document type declaration or an entity, which no message has"
            + place(reader.getLocation()));
  }

  private static String place(@Nullable Location at) {
    return at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
  }

  private static RuntimeException malformed(String reason) {
    return Problem.malformed(
            List.of(new FieldError("", reason, "Send one message of NCPDP SCRIPT in XML.")))
        .asException();
  }
}
