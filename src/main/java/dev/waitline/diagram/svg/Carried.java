package dev.waitline.diagram.svg;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text that an SVG of Waitline carries. */
public final class Carried {
    private static final String SPACE = "urn:waitline";
    private static final String NAME = "run";

    private Carried() {}

    static String element(String escaped) {
        return "<" + NAME + " xmlns=\"" + SPACE + "\">" + escaped + "</" + NAME + ">";
    }

    /**
     * Null when an SVG carries none.
     *
     * @throws XMLStreamException when it is no SVG
     */
    public static @Nullable String in(String svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && NAME.equals(reader.getLocalName())
                        && SPACE.equals(reader.getNamespaceURI())) {
                    return reader.getElementText();
                }
            }
            return null;
        } finally {
            reader.close();
        }
    }
}
