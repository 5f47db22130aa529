package org.coursewatch.platform.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages in letter size, wide side down, filled from top to bottom. Lengths are points. */
final class PdfPages {

  static final float MARGIN = 36;
  private static final PDRectangle LETTER =
      new PDRectangle(PDRectangle.LETTER.getHeight(), PDRectangle.LETTER.getWidth());
  static final float WIDTH = LETTER.getWidth() - 2 * MARGIN;
  private static final float FOOT = 20;
  private static final float FOOT_SIZE = 8;
  private static final float LEADING = 1.25f;

  private final PDDocument document;
  private final PdfTypeface typeface;
  private final PdfTags tags;
  private PDPageContentStream content;
  private float top;

  PdfPages(PDDocument document, PdfTypeface typeface, PdfTags tags) throws IOException {
    this.document = document;
    this.typeface = typeface;
    this.tags = tags;
    content = begin();
  }

  /** Goes to a new page unless {@code height} more fits on this one. */
  boolean turnUnlessFits(float height) throws IOException {
    if (top - height >= MARGIN + FOOT) {
      return false;
    }
    content.close();
    content = begin();
    return true;
  }

  static float height(int lines, float size) {
    return lines * size * LEADING;
  }

  /** Writes lines beginning at {@code x} from the left margin, marked as the text of a part. */
  void write(COSName type, int mark, float x, List<String> lines, float size) throws IOException {
    content.beginMarkedContent(type, mark);
    show(x, lines, size);
    content.endMarkedContent();
  }

  /** Writes lines that only repeat or decorate: nobody is read them. */
  void repeat(float x, List<String> lines, float size) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    show(x, lines, size);
    content.endMarkedContent();
  }

  /** A thin line over the whole width. */
  void rule() throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    content.setLineWidth(0.4f);
    content.moveTo(MARGIN, top);
    content.lineTo(MARGIN + WIDTH, top);
    content.stroke();
    content.endMarkedContent();
  }

  void down(float height) {
    top -= height;
  }

  /** Writes {@code foot} and the page number under every page. */
  void finish(String foot) throws IOException {
    content.close();
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      try (PDPageContentStream under =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
        String number = "Page %d of %d".formatted(i + 1, pages);
        under.beginMarkedContent(COSName.ARTIFACT);
        under.beginText();
        under.setFont(typeface.font, FOOT_SIZE);
        under.newLineAtOffset(MARGIN, MARGIN);
        under.showText(typeface.printable(foot));
        under.newLineAtOffset(WIDTH - typeface.width(number, FOOT_SIZE), 0);
        under.showText(number);
        under.endText();
        under.endMarkedContent();
      }
    }
  }

  private void show(float x, List<String> lines, float size) throws IOException {
    content.beginText();
    content.setFont(typeface.font, size);
    content.setLeading(size * LEADING);
    content.newLineAtOffset(MARGIN + x, top - size);
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
  }

  private PDPageContentStream begin() throws IOException {
    PDPage page = new PDPage(LETTER);
    document.addPage(page);
    tags.turnTo(page);
    top = LETTER.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }
}
