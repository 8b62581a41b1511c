package org.huoshui.reporting.paper.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture of a PDF file: JPEG as it is, others unpacked; transparency becomes a mask. */
final class PdfPicture {

    private PdfPicture() {}

    static int write(PdfFile file, byte[] content) {
        BufferedImage image = decoded(content);
        if (image == null)
            return file.stream(
                    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                    new byte[] {(byte) 0xff});
        int width = image.getWidth();
        int height = image.getHeight();
        String size = "/Type /XObject /Subtype /Image /Width " + width + " /Height " + height + " /BitsPerComponent 8";
        boolean jpeg = content.length > 2 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8;
        int components = image.getColorModel().getNumComponents();
        if (jpeg && (components == 1 || components == 3))
            return file.filtered(
                    size + " /ColorSpace " + (components == 1 ? "/DeviceGray" : "/DeviceRGB") + " /Filter /DCTDecode",
                    content);
        byte[] colours = new byte[3 * width * height];
        byte[] mask = new byte[width * height];
        for (int y = 0, at = 0; y < height; y++)
            for (int x = 0; x < width; x++, at++) {
                int pixel = image.getRGB(x, y);
                mask[at] = (byte) (pixel >> 24);
                for (int k = 0; k < 3; k++) colours[3 * at + k] = (byte) (pixel >> 16 - 8 * k);
            }
        String masked = "";
        if (image.getColorModel().hasAlpha())
            masked = " /SMask " + file.stream(size + " /ColorSpace /DeviceGray", mask) + " 0 R";
        return file.stream(size + " /ColorSpace /DeviceRGB" + masked, colours);
    }

    private static @org.jspecify.annotations.Nullable BufferedImage decoded(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
