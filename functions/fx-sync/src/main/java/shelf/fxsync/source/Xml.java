package shelf.fxsync.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML from strangers. It is read from bytes, so that the prolog decides the encoding, and not at
 * all if it has a document type: without one there are no entities, neither from other places nor
 * in thousands.
 */
final class Xml {

  /** The ECB's is 4 deep; the text of an element is gathered by recursion. */
  private static final int DEEPEST = 10;

  private Xml() {}

  /**
   * @throws UnusableFeedException if it is not well-formed or has a document type
   */
  static Element root(byte[] body) {
    try {
      return builder().parse(new ByteArrayInputStream(body)).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new UnusableFeedException("sent no XML that can be read", e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
      var builder = factory.newDocumentBuilder();
      // The parser's own one prints.
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK has no XML parser that can be made safe", e);
    }
  }

  /** The child elements of that name, whatever their namespace. */
  static List<Element> children(Element parent, String name) {
    return elements(parent.getChildNodes()).filter(child -> isNamed(child, name)).toList();
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  static boolean isNamed(Node node, String name) {
    return name.equals(node.getLocalName());
  }

  /** The text of the one child of that name. */
  static Optional<String> text(Element parent, String name) {
    var children = children(parent, name);
    return children.size() == 1
        ? Optional.of(children.getFirst().getTextContent().strip())
        : Optional.empty();
  }
}
