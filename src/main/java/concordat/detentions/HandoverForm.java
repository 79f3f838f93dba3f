package concordat.detentions;

import concordat.law.LawWords;
import concordat.web.LondonTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.springframework.stereotype.Component;

/// The handover form as a PDF. No form is prescribed for section 136: this one holds what receivers locally ask for.
@Component
class HandoverForm {
    private static final float MARGIN = 50;
    private static final float LABEL_WIDTH = 150;
    private static final float LINE = 14;
    private static final float SIZE = 10;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN - 2 * LINE;

    private record Line(String label, String words) {}

    private final DetentionStore detentions;
    private final JourneyStore journey;
    private final Care care;
    private final InstantSource time;

    HandoverForm(DetentionStore detentions, JourneyStore journey, Care care, InstantSource time) {
        this.detentions = detentions;
        this.journey = journey;
        this.care = care;
        this.time = time;
    }

    byte[] of(DetentionId id) {
        Detention detention = detentions.find(id);
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            PDDocumentInformation about = document.getDocumentInformation();
            about.setTitle("Section 136 handover " + detention.reference());
            document.getDocumentCatalog().setLanguage("en-GB");
            new Writer(document).write(detention.reference(), lines(detention));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Line> lines(Detention detention) {
        Instant now = time.instant();
        Care.Told told = care.of(detention.id());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Person", detention.personName()));
        lines.add(new Line(
                "Date of birth", detention.bornOn() == null ? "Not known" : LondonTime.date(detention.bornOn())));
        lines.add(new Line(
                "Age and sex", detention.ageWords(now) + ", " + detention.sex().words()));
        lines.add(new Line(
                "Detained",
                LondonTime.full(detention.detainedAt()) + ", by " + detention.officer() + ", "
                        + detention.officerAgency()));
        lines.add(new Line("Where", detention.location() + " (" + LawWords.of(detention.locationKind()) + ")"));
        lines.add(new Line("Grounds", detention.grounds()));
        for (DetentionStore.Consulted each : detentions.consultations(detention.id())) {
            lines.add(new Line(
                    "Consultation",
                    each.role() == null || each.heldAt() == null
                            ? "Not practicable: " + each.whyNot()
                            : LawWords.of(each.role()) + " " + each.name() + ", " + LondonTime.full(each.heldAt())
                                    + ": " + each.advice()));
        }
        for (JourneyStore.Arrived arrival : journey.arrivals(detention.id())) {
            lines.add(new Line("Arrived", arrival.placeName() + ", " + LondonTime.full(arrival.arrivedAt())));
        }
        lines.add(new Line("Clock", DetentionWords.why(detention, journey.arrivals(detention.id()))));
        for (JourneyStore.Leg leg : journey.legs(detention.id())) {
            lines.add(new Line(
                    "Conveyance",
                    LawWords.of(leg.mode()) + " to " + leg.toPlace()
                            + (leg.reason() == null ? "" : ": " + LawWords.of(leg.reason()))));
        }
        lines.add(new Line(
                "Rights told",
                told.rightsToldAt() == null
                        ? "Not told. " + told.rightsWhyNot()
                        : LondonTime.full(told.rightsToldAt())));
        lines.add(new Line(
                "Searched",
                told.searchedAt() == null
                        ? "No"
                        : LondonTime.full(told.searchedAt()) + ". Found: " + orNone(told.searchFound())));
        lines.add(new Line(
                "Restraint",
                told.restrained()
                        ? (told.faceDown() ? "Face down. " : "Yes. ") + told.restraintWords()
                        : "None recorded"));
        lines.add(new Line("Injuries", orNone(told.injuries())));
        lines.add(new Line("Health and medication", orNone(told.medicalNeeds())));
        lines.add(new Line("Property, pets, dependants", orNone(told.property())));
        for (DetentionStore.Flag flag : detentions.flags(detention.id())) {
            lines.add(new Line("Flag", DetentionWords.flag(flag.code())));
        }
        Instant accepted = detention.handedOverAt();
        lines.add(new Line(
                "Accepted by",
                accepted == null ? "Not accepted yet" : detention.receiver() + ", " + LondonTime.full(accepted)));
        Instant released = detention.releasedAt();
        lines.add(new Line("Officers released", released == null ? "Not yet" : LondonTime.full(released)));
        lines.add(new Line("Printed", LondonTime.full(now)));
        return lines;
    }

    private static String orNone(String words) {
        return words.isBlank() ? "None recorded" : words;
    }

    /// Lays out labels and words down as many A4 pages as they need.
    private static final class Writer {
        private final PDDocument document;
        private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

        Writer(PDDocument document) {
            this.document = document;
        }

        void write(String reference, List<Line> lines) throws IOException {
            PDPageContentStream page = newPage(reference);
            float y = TOP;
            for (Line line : lines) {
                String label = line.label();
                for (String words : wrap(line.words(), PDRectangle.A4.getWidth() - 2 * MARGIN - LABEL_WIDTH)) {
                    if (y < MARGIN) {
                        page.close();
                        page = newPage(reference);
                        y = TOP;
                    }
                    text(page, bold, SIZE, MARGIN, y, label);
                    text(page, plain, SIZE, MARGIN + LABEL_WIDTH, y, words);
                    label = "";
                    y -= LINE;
                }
                y -= LINE / 3;
            }
            page.close();
        }

        private PDPageContentStream newPage(String reference) throws IOException {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDPageContentStream content = new PDPageContentStream(document, page);
            String title = "Section 136 handover " + reference + " (OFFICIAL-SENSITIVE)";
            text(content, bold, 14, MARGIN, TOP + 2 * LINE, title);
            return content;
        }

        private static void text(PDPageContentStream page, PDFont font, float size, float x, float y, String words)
                throws IOException {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, y);
            page.showText(words);
            page.endText();
        }

        private List<String> wrap(String words, float width) throws IOException {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : writable(words).split(" ", -1)) {
                if (!line.isEmpty() && !fits(line + " " + word, width)) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
                while (!fits(line.toString(), width)) {
                    int most = line.length() - 1;
                    while (!fits(line.substring(0, most), width)) {
                        most--;
                    }
                    lines.add(line.substring(0, most));
                    line.delete(0, most);
                }
            }
            lines.add(line.toString());
            return lines;
        }

        private boolean fits(String words, float width) throws IOException {
            return plain.getStringWidth(words) / 1000 * SIZE <= width;
        }

        /// The standard fonts hold the letters of western Europe; any other is shown as a question mark, and the record
        /// itself keeps it.
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
                return true;
            } catch (IOException | IllegalArgumentException notInTheFont) {
                return false;
            }
        }
    }
}
