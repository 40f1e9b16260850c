package shelf.rules.build;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import shelf.rules.Source;

/** A {@code pom.xml}, read as it stands: the rules are about what is written there. */
record Pom(String path, Element project) {
  static Pom parse(Source source) {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      var document = builder.parse(new InputSource(new StringReader(source.text())));
      return new Pom(source.path(), document.getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(source.path(), e);
    }
  }

  boolean isRoot() {
    return path.equals("pom.xml");
  }

  /** The elements an XPath expression finds, from {@code project} on. */
  List<Element> find(String expression) {
    return find(project, expression);
  }

  static List<Element> find(Element from, String expression) {
    try {
      var xpath = XPathFactory.newInstance().newXPath();
      return elements((NodeList) xpath.evaluate(expression, from, XPathConstants.NODESET)).toList();
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(expression, e);
    }
  }

  /** The text of a direct child, without the white space around it. */
  static Optional<String> text(Element element, String child) {
    return elements(element.getChildNodes())
        .filter(node -> node.getTagName().equals(child))
        .map(node -> node.getTextContent().strip())
        .findFirst();
  }

  /** What makes two dependencies the same one for Maven. */
  static String coordinates(Element dependency) {
    return "%s:%s:%s:%s"
        .formatted(
            text(dependency, "groupId").orElse("org.apache.maven.plugins"),
            text(dependency, "artifactId").orElse(""),
            text(dependency, "type").orElse("jar"),
            text(dependency, "classifier").orElse(""));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }
}
