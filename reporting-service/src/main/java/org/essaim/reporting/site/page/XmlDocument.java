package org.essaim.reporting.site.page;

import module java.base;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML for programs; what XML cannot hold is left out of texts. */
final class XmlDocument {

    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    /**
     * @param namespace of all its elements
     * @param attributes of the root, names and values in turn
     */
    XmlDocument(OutputStream out, String root, String namespace, String... attributes) {
        try {
            this.out = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            this.out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        begin(root);
        write(() -> this.out.writeDefaultNamespace(namespace));
        attributes(attributes);
    }

    XmlDocument begin(String element, String... attributes) {
        write(() -> out.writeStartElement(element));
        return attributes(attributes);
    }

    XmlDocument end() {
        return write(out::writeEndElement);
    }

    XmlDocument text(String element, String text, String... attributes) {
        begin(element, attributes);
        write(() -> out.writeCharacters(possible(text)));
        return end();
    }

    XmlDocument empty(String element, String... attributes) {
        write(() -> out.writeEmptyElement(element));
        return attributes(attributes);
    }

    /** Nothing can be written after it. */
    void close() {
        write(out::writeEndDocument);
        write(out::flush);
    }

    private XmlDocument attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = possible(attributes[i + 1]);
            write(() -> out.writeAttribute(name, value));
        }
        return this;
    }

    private static String possible(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll("");
    }

    private XmlDocument write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("XML could not be written", broken);
        }
    }

    /** One call of the writer. */
    private interface Step {
        void run() throws XMLStreamException;
    }
}
