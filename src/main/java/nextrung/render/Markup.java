package nextrung.render;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a page that is HTML to a browser and well-formed XML to everything else. Escaping is that
/// of the JDK's XML writer; this class gives it a short hand: `p.quiet` is a paragraph of the class
/// `quiet`, and attributes follow in pairs of name and value.
public final class Markup {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  Markup() {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeDTD("<!DOCTYPE html>\n");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// An element with what `body` writes.
  public Markup in(String tag, Runnable body, String... attributes) {
    open(tag, attributes);
    body.run();
    return close();
  }

  /// An element with a text.
  public Markup put(String tag, String text, String... attributes) {
    return in(tag, () -> text(text), attributes);
  }

  /// An element that never has content, such as `meta` or `rect`.
  public Markup empty(String tag, String... attributes) {
    try {
      xml.writeEmptyElement(name(tag));
      attributes(tag, attributes);
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// Text, escaped.
  public Markup text(String text) {
    try {
      xml.writeCharacters(text);
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// The page so far, ending with a line feed.
  String page() {
    try {
      xml.flush();
      return out + "\n";
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void open(String tag, String... attributes) {
    try {
      xml.writeStartElement(name(tag));
      attributes(tag, attributes);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private Markup close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static String name(String tag) {
    int dot = tag.indexOf('.');
    return dot < 0 ? tag : tag.substring(0, dot);
  }

  private void attributes(String tag, String... attributes) throws XMLStreamException {
    int dot = tag.indexOf('.');
    if (dot >= 0) {
      xml.writeAttribute("class", tag.substring(dot + 1).replace('.', ' '));
    }
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /// Memory does not fail to be written to, so this is a mistake in the calling renderer.
  private static IllegalStateException broken(XMLStreamException cause) {
    return new IllegalStateException("the page is not well-formed: " + cause.getMessage(), cause);
  }
}
