package concordat.detentions;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Lays out the handover down as many A4 sheets as it needs: headings on bands, facts and their labels, boxes to
/// sign, and on every sheet what it is, its number and when it was printed.
final class HandoverSheets {
    private static final float MARGIN = 45;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LABEL_WIDTH = 165;
    private static final float SIZE = 9.5f;
    private static final float LINE = 13;
    private static final float ROW_GAP = 6;
    private static final float BAND = 19;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN - 24;
    private static final float BOTTOM = MARGIN + 3;
    private static final float SIGN_LINE = 21;
    private static final float SIGN_HEIGHT = 5 * SIGN_LINE - 13;
    private static final Color BAND_COLOUR = new Color(0xe4, 0xea, 0xf0);
    private static final Color RULE_COLOUR = new Color(0xb1, 0xb4, 0xb6);
    private static final List<String> TO_SIGN = List.of("Name", "Job and number", "Signature", "Date and time");

    private final PDDocument document;
    private final String title;
    private final String printed;
    private final PDFont plain;
    private final PDFont bold;
    private PDPageContentStream sheet;
    private float y;

    HandoverSheets(PDDocument document, String title, String printed) throws IOException {
        this.document = document;
        this.title = title;
        this.printed = printed;
        this.plain = font("DejaVuSans.ttf");
        this.bold = font("DejaVuSans-Bold.ttf");
        this.sheet = newSheet();
    }

    void write(List<DetentionChapter.Section> sections) throws IOException {
        for (DetentionChapter.Section section : sections) {
            band(section.heading(), 3 * LINE);
            facts(section.facts());
            y -= ROW_GAP;
        }
        signatures();
        sheet.close();
        footers();
    }

    /// The letters of Europe and beyond are in this font. One that is not in it is shown as a question mark, and the
    /// record itself keeps it.
    private PDFont font(String name) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(HandoverSheets.class.getResourceAsStream("/fonts/" + name), name)) {
            return PDType0Font.load(document, bytes);
        }
    }

    private PDPageContentStream newSheet() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDPageContentStream content = new PDPageContentStream(document, page);
        text(content, bold, 13, MARGIN, PDRectangle.A4.getHeight() - MARGIN, title);
        String marking = "OFFICIAL-SENSITIVE";
        float at = PDRectangle.A4.getWidth() - MARGIN - width(bold, SIZE, marking);
        text(content, bold, SIZE, at, PDRectangle.A4.getHeight() - MARGIN, marking);
        y = TOP;
        return content;
    }

    /// Turns to a new sheet unless this much fits on this one.
    private void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            sheet.close();
            sheet = newSheet();
        }
    }

    private void band(String heading, float withAtLeast) throws IOException {
        room(BAND + withAtLeast);
        sheet.setNonStrokingColor(BAND_COLOUR);
        sheet.addRect(MARGIN, y - BAND + 5, WIDTH, BAND);
        sheet.fill();
        sheet.setNonStrokingColor(Color.BLACK);
        text(sheet, bold, 10.5f, MARGIN + 5, y - 8, heading);
        y -= BAND + LINE;
    }

    /// Short facts stand two to a row.
    private void facts(List<DetentionChapter.Fact> facts) throws IOException {
        int next = 0;
        while (next < facts.size()) {
            DetentionChapter.Fact fact = facts.get(next++);
            if (next < facts.size() && isShort(fact) && isShort(facts.get(next))) {
                room(LINE);
                half(fact, MARGIN);
                half(facts.get(next++), MARGIN + WIDTH / 2);
                ruled(LINE);
            } else {
                fact(fact);
            }
        }
    }

    private boolean isShort(DetentionChapter.Fact fact) throws IOException {
        return wrap(fact.label(), bold, LABEL_WIDTH - 10).size() == 1
                && wrap(fact.words(), plain, WIDTH / 2 - LABEL_WIDTH - 5).size() == 1;
    }

    private void half(DetentionChapter.Fact fact, float x) throws IOException {
        text(sheet, bold, SIZE, x + 5, y, writable(fact.label()));
        text(sheet, plain, SIZE, x + LABEL_WIDTH, y, writable(fact.words()));
    }

    private void fact(DetentionChapter.Fact fact) throws IOException {
        List<String> labels = wrap(fact.label(), bold, LABEL_WIDTH - 10);
        List<String> words = wrap(fact.words(), plain, WIDTH - LABEL_WIDTH - 5);
        room(labels.size() * LINE);
        for (int line = 0; line < Math.max(labels.size(), words.size()); line++) {
            room(LINE);
            if (line < labels.size()) {
                text(sheet, bold, SIZE, MARGIN + 5, y, labels.get(line));
            }
            if (line < words.size()) {
                text(sheet, plain, SIZE, MARGIN + LABEL_WIDTH, y, words.get(line));
            }
            y -= LINE;
        }
        ruled(0);
    }

    private void ruled(float height) throws IOException {
        y -= height;
        rule(MARGIN, y + LINE - 4, WIDTH);
        y -= ROW_GAP - 3;
    }

    private void signatures() throws IOException {
        band("Signatures", SIGN_HEIGHT + LINE);
        float half = (WIDTH - 20) / 2;
        sign("Officer who hands over", MARGIN, half);
        sign("Receiver who accepts", MARGIN + half + 20, half);
    }

    private void sign(String who, float x, float width) throws IOException {
        text(sheet, bold, SIZE, x + 5, y, who);
        float at = y - SIGN_LINE;
        for (String what : TO_SIGN) {
            text(sheet, plain, SIZE, x + 5, at, what);
            rule(x + 95, at - 3, width - 100);
            at -= SIGN_LINE;
        }
        sheet.setStrokingColor(RULE_COLOUR);
        sheet.addRect(x, y - SIGN_HEIGHT, width, SIGN_HEIGHT + 14);
        sheet.stroke();
    }

    private void footers() throws IOException {
        int sheets = document.getNumberOfPages();
        for (int number = 0; number < sheets; number++) {
            try (var foot =
                    new PDPageContentStream(document, document.getPage(number), AppendMode.APPEND, true, true)) {
                String words = printed + ". Sheet " + (number + 1) + " of " + sheets;
                text(foot, plain, 8, MARGIN, MARGIN - 12, words);
            }
        }
    }

    private void rule(float x, float at, float width) throws IOException {
        sheet.setStrokingColor(RULE_COLOUR);
        sheet.setLineWidth(0.5f);
        sheet.moveTo(x, at);
        sheet.lineTo(x + width, at);
        sheet.stroke();
    }

    private static void text(PDPageContentStream page, PDFont font, float size, float x, float at, String words)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, at);
        page.showText(words);
        page.endText();
    }

    private List<String> wrap(String words, PDFont font, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : writable(words).split(" ", -1)) {
            if (!line.isEmpty() && width(font, SIZE, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(font, SIZE, line.toString()) > width) {
                int most = line.length() - 1;
                while (width(font, SIZE, line.substring(0, most)) > width) {
                    most--;
                }
                lines.add(line.substring(0, most));
                line.delete(0, most);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(PDFont font, float size, String words) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    private String writable(String words) {
        StringBuilder kept = new StringBuilder();
        words.codePoints().forEach(letter -> {
            String text = Character.isWhitespace(letter) ? " " : Character.toString(letter);
            kept.append(canWrite(text) ? text : "?");
        });
        return kept.toString();
    }

    private boolean canWrite(String text) {
        try {
            plain.encode(text);
            bold.encode(text);
            return true;
        } catch (IOException | IllegalArgumentException notInTheFont) {
            return false;
        }
    }
}
