package org.huoshui.reporting.paper.output;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.TextCode;

/** Hears a page of the PDF and says it in OFD: millimetres from the upper left corner. */
final class PageCopy extends PDFGraphicsStreamEngine {

    private static final double MM = 25.4 / 72;
    /** Of the type size: how far a glyph may stand from where the one before it ends and still be of its line. */
    private static final double FARTHEST = 3;

    private final CT_Layer layer;
    private final OfdWriter file;
    private final AffineTransform toPaper;
    private final Path2D path = new Path2D.Double();
    private @Nullable Line line;

    /** Characters of one font, size and colour on one line. */
    private record Line(
            int font, double size, double y, CT_Color colour, boolean heavier, StringBuilder text, List<Double> xs) {}

    PageCopy(PDPage page, CT_Layer layer, OfdWriter file) {
        super(page);
        this.layer = layer;
        this.file = file;
        this.toPaper = new AffineTransform(MM, 0, 0, -MM, 0, page.getMediaBox().getHeight() * MM);
    }

    void run() throws IOException {
        processPage(getPage());
        finishLine();
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null) return;
        Point2D at = toPaper.transform(new Point2D.Float(matrix.getTranslateX(), matrix.getTranslateY()), null);
        double size = matrix.getScalingFactorY() * MM;
        int id = file.fontId(font.getName());
        CT_Color colour = colour(getGraphicsState().getNonStrokingColor());
        boolean heavier = getGraphicsState().getTextState().getRenderingMode().isStroke();
        Line current = line;
        boolean goesOn = current != null
                && current.font() == id
                && current.heavier() == heavier
                && Math.abs(current.size() - size) < 0.01
                && Math.abs(current.y() - at.getY()) < 0.01
                && current.colour().asXML().equals(colour.asXML())
                && at.getX() >= current.xs().getLast()
                && at.getX() - current.xs().getLast() < FARTHEST * size
                && text.codePointCount(0, text.length()) == 1;
        if (!goesOn) {
            finishLine();
            current = new Line(id, size, at.getY(), colour, heavier, new StringBuilder(), new ArrayList<>());
            line = current;
        }
        if (current == null) return;
        current.text().append(text);
        current.xs().add(at.getX());
    }

    private void finishLine() {
        Line done = line;
        line = null;
        if (done == null || done.text().toString().isBlank()) return;
        double left = done.xs().getFirst();
        double width = done.xs().getLast() - left + done.size();
        TextObject object = new TextObject(file.nextId());
        object.setBoundary(round(left), round(done.y() - done.size()), round(width), round(done.size() * 1.3));
        object.setFont(done.font()).setSize(round(done.size())).setFillColor(done.colour());
        if (done.heavier()) {
            object.setStroke(true).setStrokeColor(done.colour());
            object.setLineWidth(round(done.size() * 0.03));
        }
        TextCode code =
                new TextCode().setContent(done.text().toString()).setX(0.0).setY(round(done.size()));
        Double[] deltas = new Double[done.xs().size() - 1];
        for (int i = 0; i < deltas.length; i++)
            deltas[i] = round(done.xs().get(i + 1) - done.xs().get(i));
        if (deltas.length > 0) code.setDeltaX(deltas);
        object.addTextCode(code);
        layer.addPageBlock(object);
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static CT_Color colour(PDColor colour) throws IOException {
        int rgb = colour.toRGB();
        return CT_Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    // what is drawn never leaves its frame, so that frames need not be drawn around it
    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {}

    @Override
    public void strokePath() throws IOException {
        paint(true, false);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        paint(false, true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        paint(true, true);
    }

    private void paint(boolean stroke, boolean fill) throws IOException {
        finishLine();
        Path2D shape = new Path2D.Double(path, toPaper);
        path.reset();
        double pen = stroke ? Math.max(0.05, transformWidth(getGraphicsState().getLineWidth()) * MM) : 0;
        Rectangle2D box = shape.getBounds2D();
        double left = box.getX() - pen;
        double top = box.getY() - pen;
        PathObject object = new PathObject(new ST_ID(file.nextId()));
        object.setBoundary(round(left), round(top), round(box.getWidth() + 2 * pen), round(box.getHeight() + 2 * pen));
        object.setStroke(stroke).setFill(fill);
        if (stroke) {
            object.setStrokeColor(colour(getGraphicsState().getStrokingColor()));
            object.setLineWidth(round(pen));
        }
        if (fill) object.setFillColor(colour(getGraphicsState().getNonStrokingColor()));
        object.setAbbreviatedData(data(shape, left, top));
        layer.addPageBlock(object);
    }

    private static AbbreviatedData data(Path2D shape, double left, double top) {
        AbbreviatedData data = new AbbreviatedData();
        double[] n = new double[6];
        AffineTransform inside = AffineTransform.getTranslateInstance(-left, -top);
        for (PathIterator steps = shape.getPathIterator(inside); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(n);
            for (int i = 0; i < n.length; i++) n[i] = round(n[i]);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> data.moveTo(n[0], n[1]);
                case PathIterator.SEG_LINETO -> data.lineTo(n[0], n[1]);
                case PathIterator.SEG_QUADTO -> data.quadraticBezier(n[0], n[1], n[2], n[3]);
                case PathIterator.SEG_CUBICTO -> data.cubicBezier(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> data.close();
            }
        }
        return data;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        finishLine();
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        Rectangle2D box = toPaper.createTransformedShape(
                        place.createAffineTransform().createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)))
                .getBounds2D();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image.getImage(), "png", png);
        ImageObject object = new ImageObject(new ST_ID(file.nextId()));
        object.setBoundary(round(box.getX()), round(box.getY()), round(box.getWidth()), round(box.getHeight()));
        object.setCTM(new ST_Array(round(box.getWidth()), 0, 0, round(box.getHeight()), 0, 0));
        object.setResourceID(new ST_RefID(new ST_ID(file.picture(png.toByteArray()))));
        layer.addPageBlock(object);
    }
}
