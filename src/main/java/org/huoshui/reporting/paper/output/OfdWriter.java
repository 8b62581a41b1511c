package org.huoshui.reporting.paper.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.huoshui.reporting.paper.font.SubsetFont;
import org.huoshui.reporting.paper.layout.Pages;
import org.ofdrw.core.action.Actions;
import org.ofdrw.core.action.CT_Action;
import org.ofdrw.core.action.EventType;
import org.ofdrw.core.action.actionType.actionGoto.CT_Dest;
import org.ofdrw.core.action.actionType.actionGoto.DestType;
import org.ofdrw.core.action.actionType.actionGoto.Goto;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.outlines.CT_OutlineElem;
import org.ofdrw.core.basicStructure.outlines.Outlines;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.text.font.CT_Font;
import org.ofdrw.pkg.container.DocDir;
import org.ofdrw.pkg.container.OFDDir;
import org.ofdrw.pkg.container.PageDir;

/** OFD by ofdrw, from the pages of the PDF: texts, paths and pictures at the same places, with the same fonts embedded. */
public final class OfdWriter {

    private static final double MM = 25.4 / 72;

    private final Pages pages;
    private final List<byte[]> fontFiles;
    private final List<Integer> fontIds = new ArrayList<>();
    private final List<Integer> pageIds = new ArrayList<>();
    private final MultiMedias media = new MultiMedias();
    private final List<byte[]> pictures = new ArrayList<>();
    private int lastId;

    private OfdWriter(Pages pages) {
        this.pages = pages;
        this.fontFiles = PdfWriter.fonts(pages);
        for (int i = 0; i < fontFiles.size(); i++) fontIds.add(nextId());
    }

    /** @param created as the file tells it */
    public static byte[] write(Pages pages, Instant created) {
        OfdWriter writer = new OfdWriter(pages);
        byte[] pdf = PdfWriter.write(pages, writer.fontFiles, created);
        try (PDDocument document = Loader.loadPDF(pdf);
                OFDDir ofd = OFDDir.newOFD()) {
            writer.fill(ofd, document, LocalDate.ofInstant(created, ZoneId.systemDefault()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ofd.jar(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int nextId() {
        return ++lastId;
    }

    /** Where the fonts of the PDF stand among those of this file, by name. */
    int fontId(String pdfName) {
        for (int i = 0; i < fontIds.size(); i++)
            if (pdfName.endsWith(pages.fonts().get(i).name(i))) return fontIds.get(i);
        throw new IllegalStateException("not one of the document's fonts: " + pdfName);
    }

    /** Keeps a PNG; gives its id. */
    int picture(byte[] png) {
        int id = nextId();
        media.addMultiMedia(new CT_MultiMedia()
                .setID(new ST_ID(id))
                .setType(MediaType.Image)
                .setFormat("PNG")
                .setMediaFile(new ST_Loc("picture_" + pictures.size() + ".png")));
        pictures.add(png);
        return id;
    }

    private void fill(OFDDir ofd, PDDocument pdf, LocalDate created) throws IOException {
        DocDir directory = ofd.newDoc();
        org.ofdrw.core.basicStructure.pageTree.Pages tree = new org.ofdrw.core.basicStructure.pageTree.Pages();
        for (PDPage page : pdf.getPages()) {
            PageDir place = directory.obtainPages().newPageDir();
            place.setContent(page(page));
            pageIds.add(nextId());
            tree.addPage(new Page(pageIds.getLast(), "Pages/" + place.getContainerName() + "/Content.xml"));
        }
        Res publicRes = new Res().setBaseLoc(new ST_Loc("Res"));
        Fonts fonts = new Fonts();
        for (int i = 0; i < fontFiles.size(); i++) {
            SubsetFont font = pages.fonts().get(i);
            CT_Font entry = new CT_Font(font.name(i)).setID(fontIds.get(i)).setFontFile("font_" + i + ".ttf");
            fonts.addFont(entry.setFamilyName(font.face().name()));
            directory.obtainRes().putFile("font_" + i + ".ttf", fontFiles.get(i));
        }
        directory.setPublicRes(publicRes.addResource(fonts));
        CT_CommonData common = new CT_CommonData()
                .setPageArea(area(pdf.getPage(0).getMediaBox()))
                .setPublicRes(new ST_Loc(DocDir.PublicResFileName));
        if (!pictures.isEmpty()) {
            for (int i = 0; i < pictures.size(); i++)
                directory.obtainRes().putFile("picture_" + i + ".png", pictures.get(i));
            directory.setDocumentRes(new Res().setBaseLoc(new ST_Loc("Res")).addResource(media));
            common.setDocumentRes(new ST_Loc(DocDir.DocumentResFileName));
        }
        Document document =
                new Document().setCommonData(common.setMaxUnitID(lastId)).setPages(tree);
        PDDocumentOutline headings = pdf.getDocumentCatalog().getDocumentOutline();
        if (headings != null) {
            Outlines outlines = new Outlines();
            for (PDOutlineItem heading : headings.children()) outlines.addOutlineElem(heading(heading, pdf));
            document.setOutlines(outlines);
        }
        directory.setDocument(document);
        CT_DocInfo information = new CT_DocInfo()
                .setDocID(UUID.nameUUIDFromBytes(pages.formatting().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .setTile(pages.title())
                .setCreationDate(created)
                .setCreator("Huoshui");
        DocBody body = new DocBody().setDocInfo(information).setDocRoot(new ST_Loc("Doc_0/Document.xml"));
        ofd.setOfd(new OFD(body));
    }

    private CT_OutlineElem heading(PDOutlineItem item, PDDocument pdf) throws IOException {
        CT_OutlineElem heading = new CT_OutlineElem(item.getTitle());
        PDPage page = item.findDestinationPage(pdf);
        if (page != null) {
            int id = pageIds.get(pdf.getPages().indexOf(page));
            CT_Dest place = new CT_Dest().setType(DestType.Fit).setPageID(new ST_RefID(new ST_ID(id)));
            heading.setActions(new Actions().addAction(new CT_Action(EventType.CLICK, new Goto(place))));
        }
        for (PDOutlineItem deeper : item.children()) heading.addOutlineElem(heading(deeper, pdf));
        return heading;
    }

    private static CT_PageArea area(PDRectangle box) {
        return new CT_PageArea(0, 0, box.getWidth() * MM, box.getHeight() * MM);
    }

    private org.ofdrw.core.basicStructure.pageObj.Page page(PDPage page) throws IOException {
        CT_Layer layer = new CT_Layer().setType(Type.Body);
        layer.setObjID(new ST_ID(nextId()));
        new PageCopy(page, layer, this).run();
        return new org.ofdrw.core.basicStructure.pageObj.Page()
                .setArea(area(page.getMediaBox()))
                .setContent(new Content().addLayer(layer));
    }
}
