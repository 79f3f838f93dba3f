package concordat.design;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import io.nayuki.qrcodegen.QrCode;

/// A QR code as a picture in the page: nothing is fetched, and no script draws it.
public record QrPicture(String text, String words) implements Content {
    private static final int QUIET = 4;

    @Override
    public void writeTo(TemplateOutput output) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        output.writeContent("<svg class=\"concordat-qr\" role=\"img\" viewBox=\"0 0 " + size + " " + size
                + "\" width=\"240\" height=\"240\" aria-label=\"");
        Escape.htmlAttribute(words, output);
        output.writeContent("\"><rect width=\"" + size + "\" height=\"" + size
                + "\" fill=\"#fff\"/><path fill=\"#000\" shape-rendering=\"crispEdges\" d=\"");
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    output.writeContent("M" + (x + QUIET) + " " + (y + QUIET) + "h1v1h-1z");
                }
            }
        }
        output.writeContent("\"/></svg>");
    }
}
