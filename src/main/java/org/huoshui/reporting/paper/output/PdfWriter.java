package org.huoshui.reporting.paper.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.huoshui.reporting.paper.layout.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** PDF by Apache FOP: lines, pages, fonts with a way back to Unicode, so that text can be selected, searched and read aloud. */
public final class PdfWriter {

    private static final Logger LOG = LoggerFactory.getLogger(PdfWriter.class);
    /** Of the right form for FOP; nothing is ever looked for there. */
    private static final URI BASE = URI.create("file:///huoshui/");

    private static final String FONT = "/huoshui/font/";
    private static final String IMAGE = "/huoshui/image/";

    private PdfWriter() {}

    /** The fonts a document brings along, as files; in the order of its families. */
    static List<byte[]> fonts(Pages pages) {
        List<byte[]> files = new java.util.ArrayList<>();
        for (int i = 0; i < pages.fonts().size(); i++)
            files.add(pages.fonts().get(i).trueType(i));
        return files;
    }

    /** @param created as the file tells it */
    public static byte[] write(Pages pages, Instant created) {
        return write(pages, fonts(pages), created);
    }

    static byte[] write(Pages pages, List<byte[]> fonts, Instant created) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            byte[] configuration = configuration(fonts.size()).getBytes(StandardCharsets.UTF_8);
            FopFactory factory = new FopConfParser(
                            new ByteArrayInputStream(configuration), BASE, new Brought(pages, fonts))
                    .getFopFactoryBuilder()
                    .build();
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setTitle(pages.title());
            agent.setCreator("活水 Huoshui");
            agent.setCreationDate(Date.from(created));
            agent.getEventBroadcaster()
                    .addEventListener(event -> LOG.debug("{} {}", event.getEventID(), event.getParams()));
            // a parser of our own: an identity transformation would meet itself where FOP reads its own messages
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.newSAXParser()
                    .parse(
                            new InputSource(new StringReader(pages.formatting())),
                            factory.newFop(MimeConstants.MIME_PDF, agent, out).getDefaultHandler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot set " + pages.title(), e);
        }
        return out.toByteArray();
    }

    private static String configuration(int fonts) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < fonts; i++) {
            String font = "<font embed-url=\"font/" + i + "\"";
            String triplet = "><font-triplet name=\"F" + i + "\" style=\"normal\" weight=\"";
            list.append(font).append(triplet).append("normal\"/></font>");
            list.append(font).append(" simulate-style=\"true\"").append(triplet).append("bold\"/></font>");
        }
        return "<fop version=\"1.0\"><renderers><renderer mime=\"application/pdf\"><fonts>" + list
                + "</fonts></renderer></renderers></fop>";
    }

    /** Gives out what the document brought and refuses all else, so that no document makes the server read or call. */
    private record Brought(Pages pages, List<byte[]> fonts) implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            String path = "file".equals(uri.getScheme()) && uri.getPath() != null ? uri.getPath() : "";
            if (path.startsWith(FONT)) return resource(fonts, path.substring(FONT.length()));
            if (path.startsWith(IMAGE)) return resource(pages.images(), path.substring(IMAGE.length()));
            throw new IOException("not part of the document: " + uri);
        }

        private static Resource resource(List<byte[]> files, String index) {
            return new Resource(new ByteArrayInputStream(files.get(Integer.parseInt(index))));
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("nothing is written to " + uri);
        }
    }
}
