package fr.maillage.attention.atom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document while it is written; the Java platform's own writer escapes whatever is said in it. */
final class Xml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** What the writer refuses: nothing, in memory, of elements that are well formed. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(XMLStreamException cause) {
            super(cause);
        }
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    /** @param attributes names and values by turns, in the order in which they are written */
    Xml(String root, String... attributes) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new Broken(e);
        }
        step(() -> out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
        begin(root, attributes);
    }

    Xml begin(String element, String... attributes) {
        step(() -> out.writeStartElement(element));
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = sayable(attributes[i + 1]);
            step(() -> out.writeAttribute(name, value));
        }
        return this;
    }

    Xml end() {
        step(out::writeEndElement);
        return this;
    }

    Xml say(String element, String text) {
        begin(element);
        step(() -> out.writeCharacters(sayable(text)));
        return end();
    }

    byte[] bytes() {
        step(out::writeEndDocument);
        step(out::close);
        return bytes.toByteArray();
    }

    /** Without the characters that XML 1.0 has no way to write. */
    private static String sayable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= ' ' && c < 0xD800
                        || c > 0xDFFF && c < 0xFFFE
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void step(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new Broken(e);
        }
    }
}
